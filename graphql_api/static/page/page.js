var K,ba,fc,Ze,Gr,Bt,va,Ft,wa,Jr,qr,ka,ut=Symbol.for("pv"),Ut={},Vt=[],gc=/^m(i|n|o|s|text|space)$/,Xr=Array.isArray,xa=Vt.slice,Cn=Object.assign;function On(e){e&&e.parentNode&&e.remove()}function Dt(e,t,r,o,a){var s={type:e,props:t,key:r,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ut,__v:a||++ba,__i:-1,__u:0};return!a&&K.vnode&&K.vnode(s),s}function h(e){return e.children}function Mt(e,t){this.props=e,this.context=t,this.__g=0}function en(e,t){if(t==null)return e.__&&en(e.__,e.__i+1);for(var r;t<e.__k.length;t++)if((r=e.__k[t])&&r.__e)return r.__e;return typeof e.type!="function"||e.props.__P?null:en(e)}function hc(e){var t,r=e.__v,o=r.__e,a=[],s=[],i=e.__P;i&&((t=Cn({constructor:ut},r)).__v=r.__v+1,K.vnode&&K.vnode(t),Zr(i,t,r,e.__n,i.namespaceURI,32&r.__u?[o]:null,a,o||en(r),32&r.__u,s),t.__v=r.__v,t.__.__k[t.__i]=t,Ta(a,t,s),r.__=r.__e=null,t.__e!=o&&Aa(t))}function Aa(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Aa(e)}function Kr(e){(8&e.__g||(e.__g|=8,Ze.push(e),Bt++))&&Gr==K.debounceRendering||((Gr=K.debounceRendering)||queueMicrotask)(Oa)}function Oa(){try{for(var e,t=1;Ze.length;)Ze.length>t&&Ze.sort(va),e=Ze.shift(),t=Ze.length,8&e.__g&&hc(e)}finally{(Bt=Ze.length)&&(Gr||queueMicrotask)(Oa)}}function Ca(e,t,r,o,a,s,i,l,d,c,u){var m,y,f,b,v,k,R=o.__k||Vt,_=t.length;for(d=bc(r,t,R,d,_),m=0;m<_;m++)(f=r.__k[m])!=null&&(y=~f.__i&&R[f.__i]||Ut,f.__i=m,k=Zr(e,f,y,a,s,i,l,d,c,u),b=f.__e,(y.ref!=f.ref||8&y.__u)&&(y.ref&&eo(y.ref,null,f,y),f.ref&&u.push(f.ref,f.__c||b,f)),v=v||b,4&f.__u?(d=Ea(f,d,e,!y.__v),y.__e&&(y.__e=null)):typeof f.type=="function"&&k!==void 0?d=k:b&&(d=b.nextSibling),f.__u&=-21);return r.__e=v,d}function bc(e,t,r,o,a){var s,i,l,d,c,u,m,y,f,b=r.length,v=b,k=0,R=0,_=e.__k=Array(a);for(s=0;s<a;s++)(i=t[s])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=_[s]=Dt(null,i):Xr(i)?i=_[s]=Dt(h,{children:i}):i.constructor===ut&&i.__b?i=_[s]=Dt(i.type,i.props,i.key,i.ref,i.__v):_[s]=i,d=s+k,i.__=e,i.__b=e.__b+1,l=null,~(c=i.__i=vc(i,r,d,v))&&(v--,(l=r[c])&&(l.__u|=2)),l&&l.__v?(i.__u|=16,c==d-1?k--:c==d+1?k++:c!=d&&(c>d?k--:k++,R=1)):(~c||(a>b?k--:a<b&&k++),typeof i.type!="function"&&(i.__u|=4))):_[s]=null;if(R){for(u=[],m=[],s=0;s<a;s++)if((i=_[s])&&16&i.__u){for(k=0,y=u.length;k<y;)u[f=k+y>>1]<i.__i?k=f+1:y=f;u[k]=i.__i,m[s]=k+1}for(k=u.length;s--;)m[s]&&(m[s]==k?k--:_[s].__u|=4)}if(v)for(s=0;s<b;s++)!(l=r[s])||2&l.__u||(l.__e==o&&(o=en(l)),no(l,l));return o}function Ea(e,t,r,o){var a,s,i,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(a=e.__k)for(s=0;s<a.length;s++)a[s]&&(a[s].__=e,t=Ea(a[s],t,r,!1));return t}for(t&&!t.parentNode&&(t=en(e))&&!t.parentNode&&(t=null),i=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(i!=l&&(!o&&r.moveBefore&&i.parentNode?r.moveBefore(i,t):r.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function vc(e,t,r,o){var a,s=e.key,i=e.type,l=t[r],d=l&&!(2&l.__u);if(l===null&&s==null||d&&s==l.key&&i==l.type)return r;if(o>(d?1:0)){for(a=r-1;a>=0;a--)if((l=t[a])&&!(2&l.__u)&&s==l.key&&i==l.type)return a;for(a=r+1;a<t.length;a++)if((l=t[a])&&!(2&l.__u)&&s==l.key&&i==l.type)return a}return-1}function ha(e,t,r){r==null&&(r=""),t[0]=="-"?e.setProperty(t,r):e[t]=r}function Pt(e,t,r,o,a){var s,i;if(t=="style")if(typeof r=="string")e.style.cssText=r;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)r&&t in r||ha(e.style,t);if(r)for(t in r)o&&r[t]==o[t]||ha(e.style,t,r[t])}else if(t[0]=="o"&&t[1]=="n")typeof r!="function"&&(r=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=r,r&&o||(i=qr[t]||(qr[t]=wc(t)),(e.__a||(e.__a={}))[t]=Jr,s=t!=(t=t.replace(wa,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),r?e.addEventListener(t,i,s):e.removeEventListener(t,i,s));else{if(a=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=r??"")}catch{}if(typeof r=="function")return;r==null||r===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&r==1?"":r)}}function wc(e){return function(t){var r=this.__e;if(r){if(r=r[e],t[Ft]==null)t[Ft]=Jr++;else if(t[Ft]<this.__a[e])return;return r(K.event?K.event(t):t)}}}function Zr(e,t,r,o,a,s,i,l,d,c){var u,m,y,f,b,v,k,R,_,P,T,le,ge,F,U,B,N,D,Q=t.type;if(t.constructor!==ut)return null;128&r.__u&&(d=32&r.__u,u=r.__c.__z)&&(t.__u|=d,m=s=[],u.nodeType==8?l=jt(u,s):s.push(u),l=s[0]||l),(u=K.__b)&&u(t);e:if(typeof Q=="function"){y=i.length;try{if(R=t.props,_=(u=Q.prototype)&&u.render,P=(u=Q.contextType)&&o[u.__c],T=u?P?P.props.value:u.__:o,(f=r.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(_?t.__c=f=new Q(R,T):(t.__c=f=new Mt(R,T),f.constructor=Q,f.render=xc),P&&P.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),_&&(f.__s||(f.__s=f.state),Q.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=Cn({},f.__s)),Cn(f.__s,Q.getDerivedStateFromProps(R,f.__s)))),b=f.props,v=f.state,f.__v=t,r.__c){if(R!==b&&_&&!Q.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(R,T),t.__v==r.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(R,f.__s,T)===!1){t.__v!=r.__v&&(f.props=R,f.state=f.__s,f.__g&=-9),t.__e=r.__e,t.__k=r.__k,t.__k.some(function(W){W&&(W.__=t)}),Vt.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&i.push(f),l=en(r);break e}f.componentWillUpdate&&f.componentWillUpdate(R,f.__s,T),_&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(b,v,k)})}else _&&!Q.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),_&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=T,f.props=R,f.__P=e,f.__g&=-5,le=K.__r,ge=_?25:0;do f.__g&=-9,le&&le(t),u=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++ge<25);_&&(Vt.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=Cn({},o,f.getChildContext())),_&&r.__c&&f.getSnapshotBeforeUpdate&&(k=f.getSnapshotBeforeUpdate(b,v)),F=u&&u.type===h&&u.key==null?u.props.children:u,R.__P&&(u=l,a=(e=R.__P).namespaceURI,d=s=null,r.props&&r.props.__P!=e&&(r.__k.some(function(W){W&&no(W,W)}),r.__k=null),l=r.__k?en(r,0):null),l=Ca(e,Xr(F)?F:[F],t,r,o,a,s,i,l,d,c),R.__P&&(t.__e=null,l=u),t.__u&=-161,m&&m.some(On),f.__h.length&&i.push(f),1&f.__g&&(f.__g&=-4)}catch(W){if(i.length=y,t.__v=null,d||s)if(W&&W.then){if(t.__u|=128|d,s){for(~(N=s.indexOf(l||void 0))||(N=s.length);(D=s[N-1])&&D.nodeType==8;)N--;for(;N<s.length;N++)if(D=s[N])if(s[N]=null,U){if(D==B)break}else{if(D.nodeType!=8)break;D.data.startsWith("$s")&&(B=jt(U=D))}}if(!U){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;U=l}(u=jt(U=t.__c.__z||(t.__c.__z=U)))?(t.__e=U,l=u):t.__e=l,l=l&&l.nextSibling}else s&&s.some(On);else t.__e=r.__e;t.__k||(t.__k=r.__k||[]),W&&W.then||Ra(t),K.__e(W,t,r)}}else l=t.__e=kc(r.__e,t,r,o,a,s,i,d,c,e);return(u=K.diffed)&&u(t),l}function jt(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var r=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))r++;else if(e.data.startsWith("/$s")&&!--r)return e}t&&t.push(e)}}function Ra(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Ra))}function Ta(e,t,r){for(var o=0;o<r.length;)eo(r[o++],r[o++],r[o++]);K.__c&&K.__c(t,e),e.some(function(a){try{e=a.__h,a.__h=[],e.some(function(s){s.call(a)})}catch(s){K.__e(s,a.__v)}})}function kc(e,t,r,o,a,s,i,l,d,c){var u,m,y,f,b,v,k,R,_=r.props||Ut,P=t.props,T=t.type;if(T=="svg"?a="http://www.w3.org/2000/svg":T=="math"?a="http://www.w3.org/1998/Math/MathML":a||(a="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if((b=s[u])&&(T?b.localName==T:b.nodeType==3)){e=b,s[u]=null;break}}if(!e){if(R=c.ownerDocument||document,!T)return R.createTextNode(P);e=R.createElementNS(a,T,P.is?P:c),l&&(K.__m&&K.__m(t,s),l=!1),s=null}if(T){if(c=T=="template"&&e.content||e,s=T=="textarea"&&P.defaultValue!=null?null:s&&xa.call(c.childNodes),!l&&s)for(_={},u=0;u<e.attributes.length;u++)_[(b=e.attributes[u]).name]=b.value;for(u in _)b=_[u],u=="dangerouslySetInnerHTML"?y=b:u=="children"||u in P||u=="value"&&"defaultValue"in P||u=="checked"&&"defaultChecked"in P||Pt(e,u,null,b,a);for(u in P)b=P[u],u=="children"?f=b:u=="dangerouslySetInnerHTML"?m=b:u=="value"?v=b:u=="checked"?k=b:l&&typeof b!="function"||_[u]===b||Pt(e,u,b,_[u],a);m?(l||y&&(m.__html==y.__html||m.__html==e.innerHTML)||(e.innerHTML=m.__html),t.__k=[]):(y&&(e.textContent=""),(T=="foreignObject"||a=="http://www.w3.org/1998/Math/MathML"&&gc.test(T))&&(a="http://www.w3.org/1999/xhtml"),Ca(c,Xr(f)?f:[f],t,r,o,a,s,i,s?s[0]:r.__k&&en(r,0),l,d),s&&s.some(On)),l&&T!="textarea"||(u="value",T=="progress"&&v==null?e.removeAttribute(u):v==null||v===e[u]&&(T!="progress"||v)||Pt(e,u,v,_[u],a),u="checked",k!=null&&k!=e[u]&&Pt(e,u,k,_[u],a))}else _===P||l&&e.data==P||(e.data=P);return e}function eo(e,t,r,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(a){K.__e(a,r)}}function no(e,t,r){var o,a,s,i;if(K.unmount&&K.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||eo(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){K.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&no(o[i],t,typeof e.type!="function"||r&&!e.props.__P);!r&&(o=e.__c)&&(o=o.__z)&&(a=jt(o,s=[]))&&(o==e.__e&&s.some(On),On(a),On(o)),r||On(e.__e),e.__e=e.__c=e.__=null}function xc(e,t,r){return this.constructor(e,r)}function $a(e,t){var r,o,a,s;K.__&&K.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(r=e&&32&e.__u)?null:t.__k,t.__k=Dt(h,{children:[e]}),a=[],s=[],Zr(t,t.__k,o||Ut,Ut,t.namespaceURI,o?null:t.firstChild?xa.call(t.childNodes):null,a,o?o.__e:t.firstChild,r,s),Ta(a,t.__k,s),t.__k.props.children=null}function Sa(e){function t(r){var o,a;return this.getChildContext||(o=new Set,(a={})[t.__c]=this,this.getChildContext=function(){return a},this.shouldComponentUpdate=function(s){this.props.value!=s.value&&o.forEach(function(i){i.__g|=4,Kr(i)})},this.sub=function(s){o.add(s);var i=s.componentWillUnmount;s.componentWillUnmount=function(){o.delete(s),i&&i.call(s)}}),r.children}return t.__c="__cC"+ka++,t.__=e,t.Provider=(t.Consumer=function(r,o){return r.children(o)}).contextType=t,t}K={__e:function(e,t,r,o){for(var a,s,i;t=t.__;)if((a=t.__c)&&!(1&a.__g)){a.__g|=4;try{if((i=(s=a.constructor)&&s.getDerivedStateFromError)&&a.setState(s.getDerivedStateFromError(e)),a.componentDidCatch&&(a.componentDidCatch(e,o||{}),i=1),i&&8&a.__g)return void(a.__g|=2)}catch(l){e=l}}throw Bt=0,e}},ba=0,fc=function(e){return e!=null&&e.constructor===ut},Mt.prototype.setState=function(e,t){var r=this.__s;r&&r!=this.state||(r=this.__s=Cn({},this.state)),typeof e=="function"&&(e=e(Cn({},r),this.props)),e&&(Cn(r,e),this.__v&&(t&&this.__k.push(t),Kr(this)))},Mt.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Kr(this))},Mt.prototype.render=h,Ze=[],Bt=0,va=function(e,t){return e.__v.__b-t.__v.__b},Ft=Symbol(),wa=/(PointerCapture)$|Capture$/i,Jr=0,qr={},ka=0;var nn,X,to,_a,ro=Object.is,zt=0,Ba=[],oo=[],oe=K,La=oe.__b,Na=oe.__r,Ia=oe.diffed,Pa=oe.__c,Fa=oe.unmount,Da=oe.__;function In(e,t){oe.__h&&oe.__h(X,e,zt||t),zt=0;var r=X.__H||(X.__H={__:[],__h:[]});return e>=r.__.length&&r.__.push({}),r.__[e]}function C(e){return zt=1,Ac(Va,e)}function Ac(e,t,r){var o=In(nn++,2);if(o.t=e,!o.__c&&(o.__=[r?r(t):Va(void 0,t),function(s){var i=(o.__N||o.__)[0],l=o.t(i,s);ro(i,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=X,!X.__f)){X.__f=!0;var a=X.shouldComponentUpdate;X.shouldComponentUpdate=function(s,i,l){var d=this.__H;if(!d)return!0;var c=!1,u=this.props!=s;if(d.__.some(function(y){y.__N&&(c=!0,ro(y.__[0],y.__N[0])||(u=!0))}),a){var m=a.call(this,s,i,l);return c?m||u:m}return!c||u}}return o.__}function j(e,t){var r=In(nn++,3);!oe.__s&&io(r.__H,t)&&(r.__P=!0,r.__=e,r.u=t,X.__H.__h.push(r))}function mt(e,t){var r=In(nn++,4);!oe.__s&&io(r.__H,t)&&(r.__P=!1,r.__=e,r.u=t,X.__h.push(r))}function J(e){return zt=5,me(function(){return{current:e}},[])}function me(e,t){var r=In(nn++,7);return io(r.__H,t)&&(r.__=e(),r.__H=t),r.__}function so(e){var t=X.context[e.__c],r=In(nn++,9);return r.c=e,t?(r.__==null&&(r.__=!0,t.sub(X)),t.props.value):e.__}function Ua(e){var t=In(nn++,10),r=C();return t.__=e,X.componentDidCatch||(X.componentDidCatch=function(o,a){t.__&&t.__(o,a),r[1](o)}),[r[0],function(){return r[1]()}]}function Oc(){var e;do{for(;e=oo.shift();)try{pt(e)}catch(r){oe.__e(r,{__:(e=e.__P)&&e.__v})}for(;e=Ba.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(pt),t.__h.some(ao),t.__h=[]}catch(r){t.__h=[],oe.__e(r,e.__v)}}}while(oo.length)}oe.__b=function(e){X=null,La&&La(e)},oe.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Da&&Da(e,t)},oe.__r=function(e){Na&&Na(e),nn=0;var t=(X=e.__c).__H;t&&(to==X?X.__h=[]:(t.__h.some(pt),t.__h.some(ao),nn=0),t.__h=[],t.__.some(function(r){r.__N&&(r.__=r.__N),r.u=r.__N=void 0})),to=X},oe.diffed=function(e){Ia&&Ia(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&ja(Ba.push(t)),t.__H.__.some(function(r){r.u&&(r.__H=r.u)})),to=X=null},oe.__c=function(e,t){t.some(function(r){try{r.__h.some(pt),r.__h=r.__h.filter(function(o){return!o.__||ao(o)})}catch(o){r.__h=[function(){throw o}]}}),Pa&&Pa(e,t)},oe.unmount=function(e){Fa&&Fa(e);var t,r,o=e.__c;o&&o.__H&&(o.__H.__.some(function(a){try{if(a.__P&&a.__c){if(r===void 0){for(r=e.__;r&&(!r.__c||!r.__c.__P);)r=r.__;r=r&&r.__c}a.__P=r,ja(oo.push(a))}else pt(a)}catch(s){t=s}}),o.__H=void 0,t&&oe.__e(t,o.__v))};var Ma=typeof requestAnimationFrame=="function";function Cc(e){var t,r=function(){clearTimeout(o),Ma&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(r,35);Ma&&(t=requestAnimationFrame(r))}function ja(e){e!=1&&_a==oe.requestAnimationFrame||((_a=oe.requestAnimationFrame)||Cc)(Oc)}function pt(e){var t=X,r=e.__c;typeof r=="function"&&(e.__c=void 0,r()),X=t}function ao(e){var t=X;e.__c=e.__(),X=t}function io(e,t){return!e||e.length!=t.length||t.some(function(r,o){return!ro(r,e[o])})}function Va(e,t){return typeof t=="function"?t(e):t}var co="",lo=new Set;function Pn(){return co}function yt(e){co=e.trim();for(let t of lo)t()}function Be(){let[,e]=C(0);return j(()=>{let t=()=>e(r=>r+1);return lo.add(t),()=>{lo.delete(t)}},[]),co}var Ec={label:"Where the figure comes from",broken:"This part cannot be shown.",again:"Try again",titles:{entries:"The entries that make it",measures:"The three measures",rounding:"Basis and rounding",history:"How it came about",identities:"Identities it takes part in",elsewhere:"Where else the same money counts",whyNot:"Why something is not in it",query:"Show the GraphQL"},exactly:e=>` (exactly ${e} yuan)`,states:{FIGURE:"a figure",BLANK:"Blank: no entry counts here, so nothing is printed (which is not 0.00).",STATED_EMPTY:"Blank: the disclosure states this table empty, and no entry of the ledger counts in it.",NOT_PUBLISHED:"Blank: at this point there are neither entries nor a disclosure."},agrees:e=>`✓ As in the disclosure, which prints ${e}`,differs:(e,t)=>`≠ The disclosure prints ${e}, at this point it is ${t}: more was recorded since, or it is another point`,notPrinted:"The disclosure in force at this point prints no number here.",printedOn:e=>`Printed on line ${e} of the disclosure`,column:e=>`How the number found its column: ${e}`,noDocument:"There is no disclosure.",asPublished:e=>`See it as published on ${e}`,counts:"What counts here:",byPart:"Part by part",parts:{scope:"The table's scope",along:"Breakdown",row:"Row",column:"Column"},coordinates:(e,t,r)=>`Coordinates: position ${e} of the log (recorded ${r}); in force: ${t}`,anyDay:"without bound",copyCitation:"Copy the citation",copyLink:"Copy a lasting link",citation:e=>`${e.department}, ${e.year}, ${e.table}, row ${e.row}, column ${e.column}: ${e.amount}. Budget ledger, log position ${e.position} (recorded ${e.known}), in force: ${e.day}. ${e.demonstration} ${e.address}`,entries:e=>e===1?"1 entry":`${e} entries`,waysLabel:"Order",ways:{recorded:"As recorded",operation:"By operation",department:"By department",project:"By project",source:"By source"},all:"Load all",file:"File of entries (CSV)",kind:"Kind",amount:"Amount",running:"Running sum",subtotal:e=>e===1?"1 entry,":`${e} entries,`,sumOfEntries:"sum of the entries shown",sumOfGroups:"sum of the groups",total:"total",partly:(e,t)=>`Not all is loaded: ${e} of ${t} entries, together`,rest:"; the others",operation:e=>`operation at ${e}`,event:"event",inForce:e=>`in force from ${e}`,details:"Details and source",itself:" (the disclosure itself is the authority)",noReason:"no reason given",approvedBy:e=>`approved by ${e}`,carried:e=>`carried over, first budgeted for ${e}`,current:e=>`this year's (${e})`,facts:{project:"Project",source:"Funding source",lot:"Lot",function:"Function",economic:"Economic",authority:"Authority",reason:"Reason",effectiveOn:"Effective on",recordedAt:"Recorded at",recordedBy:"Recorded by",basis:"Basis",recordedIn:"Recorded in",amendedBy:"Amended by"},source:"Source document",noEvidence:"No line of a document is recorded for it: only the authority above.",lineOf:e=>`line ${e}`,noLine:"no line of it",cited:" (the cited line)",notKept:"This ledger does not keep the document, only its digest and the words that were read.",bases:{STATED:"stated",DERIVED:"derived",RESIDUAL:"residual",READ:"read by a person"},basisHead:"How it is known",exactSum:"Exact sum",printed:"Printed",residualSeen:(e,t,r)=>`${e} in parts; with a residual of ${r} yuan it is printed ${t}.`,residualUnseen:e=>`A residual of ${e} yuan is in it; here it does not change what is printed.`,residualWhy:"Every published figure was rounded on its own, so parts may differ by 0.01 from the printed total. Residuals of whole yuan make up for it, so that all published totals come out again.",rounded:(e,t)=>`The exact amount is not whole in hundredths of 万元. It is rounded once, at the end: printed ${e}, which is ${t} yuan from the exact amount.`,unrounded:"No residual and no rounding: what is printed is exact.",initial:"Initial budget",adjustments:"Adjustments",adjusted:"Adjusted budget",unadjusted:"none",way:e=>e.startsWith("-")?"less":e==="0"?"unchanged":"more",axisLabel:"Axis of time",axes:{recorded:"As recorded",effective:"As in force"},noHistory:"No entry ever counted here.",change:"Change",after:"After",by:"By",atPosition:e=>`at ${e}`,goThere:"Go to this point",here:"◀ here",kinds:{ALLOCATION:"allocation",ADVANCE_TRANSFER:"advance-notified transfer",CARRYOVER:"carryover",SUPPLEMENT:"supplement",CUT:"cut",REALLOCATION:"reallocation",RECALL:"recall",HANDOVER:"handover",CARRYOVER_CORRECTION:"carryover correction",ROUNDING_RESIDUAL:"rounding residual",CARRIED_FORWARD:"carried forward",REVERSAL:"reversal"},verdicts:{EXACT:"exact",BY_ROUNDING:"by rounding only",VIOLATED:"violated"},against:e=>`the other side adds up to ${e}`,stated:e=>`Stated by: ${e}`,further:e=>`${e} more cells`,cellAt:(e,t,r)=>`table ${e} ${t} · ${r}`,noDisclosure:"No disclosure at this point, so there is no identity to judge.",noIdentity:"No identity is about this figure.",touched:(e,t)=>`The ${e===1?"event":`${e} events`} of these entries count in ${t} other cells.`,moreEvents:"There are more events, which are not in this list.",nowhereElse:"Nowhere else.",cells:e=>e===1?"1 cell":`${e} cells`,whyNotHint:"Choose an event to see why each of its entries is, or is not, in this cell.",projectField:"Find a project (name or key)",eventsOf:e=>`Events of ${e}`,eventField:"Or the id of an event",askWhy:"Why not?",verdict:(e,t)=>e===0?`It does not count here: 0 of ${t}`:`It counts here: ${e} of ${t} entries`,countsHere:e=>`counted: ${e},`,keptOut:e=>`kept out: ${e},`,obstacles:e=>e,queryHint:"This panel was asked for like this; any program can ask the same.",document:"Document",variables:"Variables",copyDocument:"Copy the document",copyVariables:"Copy the variables",explorer:"Open GraphiQL",explorerHint:"(this server may not offer it)"},Rc={title:"Record an operation",intro:"The ledger judges each operation first and shows the cells that will change. What is recorded is never edited, only reversed.",commands:"Commands",groups:{money:"Money",names:"Names and codes",corrections:"Corrections"},together:"Together",several:"Several as one operation",does:{allocate:"Allocate the initial budget to a line of this year's money.",advanceTransfer:"Record an upper-level transfer notified in advance; needs a document number.",carryOver:"Carry last year's money over to a carried line; closes the old line if the ledger holds it.",supplement:"Add money to a line of this year's money in mid-year; needs a document number.",cut:"Take money from a line; needs a document number.",recall:"The treasury takes unused money back from a line; needs a document number.",reallocate:"Move money between projects, codes or units: same year, source and lot, adding up to zero.",handOver:"Hand money over to a line of another department: same year, source and lot.",registerDepartment:"Register a department.",registerUnit:"Register a budget unit of a department.",registerProject:"Register a project of a unit; secret or named by a code, as the document marks it.",giveName:"Give a department, unit or project another name from a day on, or an alias.",stateCode:"Add a code to the lists, which all departments share.",reverse:"Reverse a whole operation, all its legs, once.",amend:"Put authority, reason or evidence of a recorded event right; no money moves.",correctCarryover:"Correct a carried amount once the old year is settled; the amount is signed.",several:"Several commands as one operation, all or nothing. Later ones may name what earlier ones register."},fields:{department:"Department",unit:"Budget unit",project:"Project",fiscalYear:"Fiscal year",source:"Funding source",originYear:"Origin year",line:"Budget line",giving:"Giving line",receiving:"Receiving line",parts:"Breakdown",closingParts:"Breakdown of what leaves the old line",receivingParts:"Breakdown of the receiver",amount:"Amount",function:"Function code",economic:"Economic code",axis:"Breakdown by",expenseClass:"Expense class",evidence:"Evidence",legs:"Legs",authority:"Document number (文号)",reason:"Reason",approvedBy:"Approved by",effectiveOn:"Effective on",name:"Name",secret:"Secret (its description is withheld)",codeNamed:"Named by a code only",since:"From this day on",alias:"An alias only (understood, never printed)",how:"How that is known",classification:"Which list",code:"Code",nameEn:"English name",firstYear:"First year",lastYear:"Last year",operationId:"Operation to reverse",eventId:"Event to amend",ordinal:"Number of the entry",document:"Digest of the document (sha256)",text:"What stands there",cell:"Printed cell",note:"Note"},hints:{authority:"Such as 虚财社〔2025〕31号",reason:"Why, in a sentence",effectiveOn:"In force from this day (in China)",unit:"Narrows the list of projects; a project's key alone will do",amount:"Checked against what the parts add up to",line:"0: no line of it",ordinal:"Which of the event's entries the evidence is for, from 0",operationId:"Its id; look it up in the list by day or reason",eventId:"Its id, from the event's page, such as c9d2d050-…/5",lastYear:"Empty: no end is known",closingParts:"Where the old line is classified more finely; empty: the ledger derives it",receivingParts:"Where the receiver classifies it otherwise; empty: the same"},optional:"(optional)",right:e=>`${e}, put right`,same:"Empty: it stays as it is",chooseOne:"Choose",choose:e=>`Look among ${e} projects by key or name`,pot:"Lot",holds:"This line holds",units:{wan:"万元",yuan:"元"},stated:"Amount as the document states it (optional)",addPart:"Add a part",removePart:"Remove this part",finer:"Breakdown, class, evidence …",signed:"Plus adds, minus takes away.",total:e=>e?`Total, ${e.toLowerCase()}:`:"Total:",digits:"3, 5 or 7 digits",leg:e=>`Leg ${e}`,addLeg:"Add a leg",removeLeg:"Remove this leg",sumOfLegs:"All legs together:",balanced:e=>e?"– balanced":"– must be zero",addEvidence:"Add evidence",removeEvidence:"Remove this evidence",read:(e,t)=>t?`${e}, line ${t}`:e,shared:"The whole operation",clear:"Clear",gather:"Record together with others",addDraft:"Add this command",removeDraft:"Remove",earlier:e=>`${e}: move up`,later:e=>`${e}: move down`,noDrafts:"No command yet. Add one here, or press “Record together with others” in the form of a command.",preview:"Check and preview",stillToFill:"Still to fill in:",half:" (unfinished)",checking:"Checking …",canBeRecorded:"✓ This can be recorded.",needsToken:"All is filled in. Checking and recording need a token.",toToken:"Enter a token",record:"Record",sending:"Recording …",lookFirst:"Look at this before recording",lookAt:"Look at this",confirm:"I have looked; record it all the same",confirmFirst:"Confirm the notice above first",notices:{same_authority_and_amount:"The same amount was recorded before under the same document number: it may be a duplicate.",closing_derived:"What leaves the old line is classified in one of several possible ways. Check it, or state the breakdown.",code_name_beside_real_name:"Two projects have the same amount and one is named by a code only: publishing both names may tell what the code hides."},seeOperation:"See that operation",events:e=>e===1?"1 event would be recorded":`${e} events would be recorded`,kinds:{ALLOCATION:"Allocation",ADVANCE_TRANSFER:"Advance-notified transfer",CARRYOVER:"Carryover",SUPPLEMENT:"Supplement",CUT:"Cut",REALLOCATION:"Reallocation",RECALL:"Recall",HANDOVER:"Handover",CARRYOVER_CORRECTION:"Carryover correction",ROUNDING_RESIDUAL:"Rounding residual",CARRIED_FORWARD:"Carried forward",REVERSAL:"Reversal"},event:e=>e.replace(/(?<=[a-z])(?=[A-Z])/g," ").toLowerCase().replace(/^./,t=>t.toUpperCase()),bases:{STATED:"stated",DERIVED:"derived",RESIDUAL:"residual",READ:"read"},cellsChange:e=>e===1?"1 cell would change":`${e} cells would change`,cellsChanged:e=>e===1?"1 cell changed":`${e} cells changed`,noCellChanges:"No cell would change.",noCellChanged:"No cell changed.",cellsUnread:"The cells that change could not be read; recording does not depend on it.",cell:"Cell",before:"Before",after:"After",difference:"Difference",key:"Idempotency key (sent twice, recorded once):",forbidden:"The token does not allow it",refused:"This cannot be recorded",toField:"Go to the field",branches:{INVALID_VALUE:"Write it anew.",UNKNOWN:"Use what is registered, or register it first.",RULE:"It breaks a rule of budget accounting: change the command.",CLASH:"It meets what was recorded before or meanwhile: look, and decide anew.",STORAGE:"The store cannot be used now: repeat it later under the same key."},known:e=>e?`Known in ${e}:`:"Known:",facts:{amountFen:"Amount",axes:"Breakdowns",axis:"Breakdown",breakdownFen:"Parts add up to",bucket:"Balance of",classification:"List",code:"Code",command:"Command",department:"Department",digest:"Digest",effectiveOn:"Effective on",eventId:"Event",expected:"Expected position",field:"Differs in",file:"File",fiscalYear:"Fiscal year",foreign:"Foreign",key:"Idempotency key",kind:"Kind",line:"Budget line",listed:"Listed name",lot:"Lot",missing:"Missing",name:"Name",nearest:"Nearest codes",on:"On",operationId:"Operation",operationOn:"Operation in force from",operations:"Operations concerned",originYear:"Origin year",position:"Log position",project:"Project",reversalOn:"Reversal in force from",reversedBy:"Reversed by",row:"Row",shortfallFen:"Missing amount",stated:"Stated name",sumFen:"Adds up to",text:"Written",topic:"Kind of event",unit:"Budget unit",values:"Different values",what:"About",why:"Why"},values:{FUNCTION:"By function",ECONOMIC:"By economic code",JOINT:"Joint",CURRENT:"This year's",CARRIED:"Carried over",TOTAL:"The total",NOT_STATED:"Not stated",PERSONNEL:"Personnel",OPERATING:"Operating",PROJECT:"Project",SOURCE:"Funding source",LOT:"Lot",FISCAL_YEAR:"Fiscal year",ORIGIN_YEAR:"Origin year",DEPARTMENT:"Department"},axes:{JOINT:"Jointly, function and economic",FUNCTION:"By function only",ECONOMIC:"By economic code only"},subject:{operation:"The operation to be reversed",event:"The event as it stands",reversed:"It was reversed already:",what:"What",who:"Recorded by",when:"Recorded at",approved:e=>`approved by ${e}`},list:e=>e.join(", "),unknown:"The outcome is unknown",unknownWhy:"No answer came: the operation may be recorded, or not. Send it again under the same key: what is recorded is not recorded twice, and you are told.",lost:"The connection was lost.",sendAgain:"Send again",recorded:"Recorded",repeated:"It was recorded before: sending it again recorded nothing more",recordedAt:"Recorded at",recordedEvents:"Events",undo:"Undo by reversal …",another:"Record another",token:{label:"Recording needs a token",use:"Use it",how:"Paste a token. Whoever runs the ledger issues one with",kept:"It is held in the memory of this page only, never in an address or a store of the browser, and is gone when the page is closed or loaded anew. Forms can be filled in without one.",as:"Recording as",scopes:"scopes",departments:"departments",all:"all",until:"good until",other:"Use another token",forget:"Forget the token",expired:"The token has expired: take a new one.",cannot:"This token does not allow recording (scope record).",unreadable:"A token is held whose content cannot be read here; whether it is good the server decides."}},Ht={name:"Budget ledger",promise:"Every figure explains itself",skip:"Skip to the content",views:{table:"Tables",compare:"Compare",projects:"Projects and units",project:"Project",flow:"Flow of money",lines:"Budget lines",line:"Budget line",charts:"Charts",log:"Operation log",operation:"Operation",event:"Event",search:"Search",reconciliation:"Reconciliation",record:"Record"},explore:"Explore",department:"Department",allDepartments:"All departments together",oneDepartment:{title:"This looks at one department at a time",choose:"Choose a department:",whyNot:"Why something is not in a figure is told event by event, and events are a department's own.",events:"Events are a department's own; of all departments together there are sums only.",views:{reconciliation:"What is reconciled is a published document. Each department publishes its own, and none prints what all of them come to.",projects:"Units and projects are registered by department, and some are called alike. The sums of all departments stand under Tables and Charts.",project:"A project is of one department.",lines:"A budget line is of one department. The sums of all departments stand under Tables and Charts.",search:"Names, codes, document numbers and amounts are looked for in the budget of one department.",record:"Whatever is recorded, tried or imported is about the budget of one department."}},year:"Year",fiscalYear:e=>`${e}`,language:"Language",money:{label:"Amounts in",wan:"万元 (10,000 yuan)",yuan:"元 (yuan)"},theme:{label:"Appearance",auto:"As the system",light:"Light",dark:"Dark"},demonstration:"A demonstration: recording times and some operations are invented.",states:{loading:"Loading …",lost:"Connection lost",lostWhy:"The server cannot be reached. Trying again; what is shown is the last answer.",forbidden:"Not allowed",throttled:"Too many requests; trying again soon",refused:"No answer",fault:"The server failed",empty:"Nothing here",token:"Enter a token under Record.",next:"Going back to the newest point may help.",newest:"Back to the newest point"},nothing:"This ledger has no budget yet. Import a published document first.",tables:{all:"All tables",number:e=>`Table ${e}`,unit:e=>`Unit: ${e}`,print:"Print",blank:"blank",changed:e=>`${e} figures differ from the point before (marked; hold the pointer over one to see it)`,gap:(e,t)=>`${t} entries that do not state the ${e}, together`,keys:"Click a figure, or move with the arrow keys and press Enter, to see how it was reached; Ctrl+C copies it.",long:e=>`${e.toLocaleString("en")} rows, drawn where they are scrolled to: to search or print all of them, take one of the files above.`,state:{PUBLISHED:"Published",NO_DISCLOSURE_YET:"Nothing was published by this point",STATED_EMPTY:"Published as empty",CONSOLIDATED:"All departments together, which no document prints",NOT_PUBLISHED:"Not published"}},time:{label:"Point in time",both:(e,t)=>`${e}; ${t}`,knownAt:e=>`as known on ${e}`,before:e=>`position ${e}, before any operation`,standing:"As it stood on",standingSlide:"In force up to which day",anyDay:"as in force on any day of the year",happened:(e,t)=>`as it stood on ${e}${t?` (${t} operations that day)`:""}`,knowing:"As we knew it on",knowingSlide:"Recorded up to which operation",now:"as we know it now",after:(e,t,r)=>`as known after position ${e} (recorded ${t}: ${r})`,published:e=>`as published on ${e}`,asPublished:e=>`As published on ${e}`,newest:"Back to the newest",more:"Only the first 500 operations are marked"},explain:Ec,compare:{title:"What changed between two points",lead:"Only the figures that differ, and the operations that moved them. Click a figure to see how it was reached at that point.",before:"Before",after:"After",swap:"Exchange the two points",fromBar:"the point chosen above",byDefault:"no point is chosen above: as published",byDefaultTogether:"no point is chosen above: before the last operation",ownPoint:"for this comparison only",coordinates:(e,t)=>t?`position ${e}, in force by ${t}`:`position ${e}, any day in force`,inForce:"In force by",known:"As we knew it",knownNow:"all that is known now",knownDay:"by a day …",knownUntil:"Known by",knownAfter:"after an operation",nothingYet:"before anything was recorded",position:e=>`position ${e}`,operation:(e,t,r,o)=>`${e}, ${t}: ${r}${o?` · ${o}`:""}`,ready:"Often asked",publishedNow:e=>`As published on ${e} → now`,nothingNow:"Nothing → now",aroundOperation:"Around an operation …",aroundOne:e=>`Around ${e}`,monthInForce:"In force in a month …",monthRecorded:"Recorded in a month …",month:e=>`${e}: from its beginning to its end`,earlier:"The one before",later:"The next one",figures:"figures differ",ofTables:e=>e?`of ${e} tables changed`:"tables changed",operations:"operations moved them",most:"moved most:",whichTables:"In which tables",whichOperations:"By which operations",what:"Operation",why:"Reason, document number",days:"In force",recorded:e=>`recorded ${e}`,moved:"Figures moved",upTo:"By at most",cells:e=>`${e} figures`,shown:(e,t)=>e===t?`All ${t} changes`:`${e} of ${t} changes`,none:"No change fits. Choose another table or other words.",table:"Table",allTables:e=>`All tables (${e})`,everyTable:"Show all tables",filter:"Narrow",filterHint:"names, codes, reasons, numbers",as:"Shown as",list:"List",inTable:"In the table",row:"Row",column:"Column",difference:"Difference",movedBy:"Moved by",others:(e,t)=>[...e?[`${e} more`]:[],...t?[`${t} that cancel out within this figure`]:[]].join(", "),explain:"How it was reached",same:"Nothing changed: every figure of every table is the same.",sameBetween:(e,t)=>`Compared: “${e}” with “${t}”.`,without:e=>`${e} operations lie between and move no figure:`},reconcile:{title:"Printed and rebuilt",parts:{proof:"Figure by figure",identities:"Identities",printed:"Printed figures",document:"The document"},allRebuilt:e=>`All ${e} figures that the document prints come out of the ledger again, as printed.`,notAll:(e,t)=>`${e} of the ${t} figures that the document prints do not come out again.`,allHold:e=>`None of the ${e} identities between them is violated.`,notHolding:(e,t)=>`${e} of the ${t} identities between them are violated.`,at:"Checked at",digest:"Digest, sha256",again:"Check again before my eyes",running:"Rebuilding every figure …",outcome:(e,t,r,o,a)=>`Rebuilt just now: ${e} of ${t} figures agree, ${o} of ${r} identities are violated; it took ${a} ms.`,byTable:"Table by table",rebuilt:"Rebuilt",published:"Printed",figures:"one by one",noFigures:"prints no figure (empty)",holding:e=>`${e} identities`,verdicts:{EXACT:"exact",BY_ROUNDING:"by rounding",VIOLATED:"violated"},meaning:{EXACT:"to the last digit",BY_ROUNDING:"each printed figure was rounded on its own; the gap is no larger than that explains",VIOLATED:"rounding does not explain the gap"},assumptions:"Assumptions",assumed:"What the document does not say and its import had to assume:",warnings:"Warnings",noticed:"What the import noticed:",none:"None.",differences:e=>`${e} figures that differ`,cell:"Figure",printed:"Printed",expected:"Should be",ours:"Ledger",where:"In the document",notPrinted:"not printed",line:e=>`line ${e}`,identitiesLead:"What has to hold between published figures, each judged on the figures as printed. Amounts in 万元, as in the document.",identity:"Identity",verdict:"Holds",allVerdicts:"All",sumOf:"Made of",made:e=>e===1?"1 figure":`${e} figures`,told:e=>e,identityHint:"names, codes, amounts",fitting:e=>`${e} shown`,noneViolated:"No identity is violated.",noneFitting:"Nothing fits. Choose another table or other words.",printedLead:"Every figure that the document prints: on which line, and what the ledger makes of it. A line number shows the text, the ledger's figure how it was reached.",printedHint:"names, codes, amounts, lines",how:"What tells its column",hows:{layout:"the layout",identity:"an identity:",narrative:"the text,",reading:"read by a person:"},text:"Text of the document",up:"Back",down:"On",lineNumber:"Line",lineHint:"Click any line number to read it here, or enter one.",publishedOn:"Published on",format:"Format",imported:"Imported",yourself:"Verify it yourself",compareDigest:"The imported file has this digest, by",statements:"Sentences of the document",kept:"Sentences about figures, kept as said; they are never money themselves.",statement:e=>e==="table_empty"?"states a table empty":e,notYet:e=>`At this point the budget of ${e} was not published yet.`,never:e=>`The ledger has no published document for ${e}.`,nothingToCheck:"Reconciling holds the ledger against what was published: without it there is nothing to check. The ledger's figures can be read all the same, and each explains itself.",goTo:e=>`See the proof as published on ${e}`,otherYear:(e,t)=>`See the proof for ${e}, published on ${t}`,seeTables:"See the tables at this point"},explorer:{all:"all",measures:{initial:"Initial",adjustments:"Adjustments",adjusted:"Adjusted"},measure:"Measure",lots:{CURRENT:"this year's",CARRIED:"carried over"},carriedOf:e=>`carried over from ${e}`,natures:{BASIC:"basic expenditure",PROJECT:"project expenditure"},classifications:{FUNCTION:"By function",ECONOMIC:"By economic class"},kinds:{ALLOCATION:"allocation",ADVANCE_TRANSFER:"advance-notified transfer",CARRYOVER:"carryover",SUPPLEMENT:"supplement",CUT:"cut",REALLOCATION:"reallocation",RECALL:"recall",HANDOVER:"handover",CARRYOVER_CORRECTION:"carryover correction",ROUNDING_RESIDUAL:"rounding residual",CARRIED_FORWARD:"carried forward",REVERSAL:"reversal"},lot:"Lot",nature:"Nature",unit:"Budget unit",source:"Funding source",project:"Project",line:"Budget line",kind:"Kind of movement",year:"Fiscal year",key:"Key",id:"Id",names:"Names",code:"Code",amount:"Amount",more:"More",total:"Total",secret:"withheld",secretMeans:"The document says that the description of this project is withheld (涉密).",codeNamed:"code name",codeNamedMeans:"The document calls this project by a code only (代号).",alias:e=>`also called: ${e}`,projectsTitle:"Projects and units",projectsHint:"Every budget unit with its projects, at the chosen point. Click a project to see where its money came from and went; the upright mark is its initial budget.",soughtProject:"Name or key",sort:"Order",byKey:"by key",byAmount:"by amount",unitAndProject:"Unit, project",adjustedBar:"Adjusted (mark: initial)",found:(e,t)=>`${e} units, ${t} projects`,projectCount:e=>e===1?"1 project":`${e} projects`,foldAll:"Fold all",unfoldAll:"Unfold all",none:"No money at this point meets these conditions.",noneSought:e=>`No name or key has “${e}” in it.`,shownTotal:"Total of those shown",without:e=>`${e} more projects are registered, but never had money by this point`,noProject:"Choose a project under Projects and units.",unknownProject:e=>`No project ${e} is registered at this point.`,projectEmpty:"This project never had money by this point.",threeMeasures:"The three measures",threeMeasuresOf:e=>`The three measures of ${e??""}`,yearOf:e=>`Fiscal year ${e}`,printed:"Where it is printed",notPrinted:"At this point no row tells this project apart.",lineage:"Where its money came from and is",lineageHint:"Each budget line: what came in, was moved, went, and is held; and the lines before and after it where money was carried over.",whatFor:"What it is for",linesOfProject:"See them in the list of budget lines",overTime:"Over time",axis:"Axis of time",axes:{EFFECTIVE:"as in force",RECORDED:"as recorded"},events:"Events",history:"History",operation:"operation",effectiveOn:"In force from",recordedAt:"Recorded at",authority:"Document number",reason:"Reason",running:"Balance after",runningRecorded:"Added up in the order of recording: what the ledger held after each.",runningEffective:"Added up by the day in force, whenever it was recorded.",notFromZero:"The upright axis does not begin at zero. Click a dot to go to that day.",pointAt:"Click a dot to go to that day.",linesTitle:"Budget lines",linesHint:"A line is project × funding source × fiscal year × lot: what every rule is about. Click one to see its balance and history.",linesTotal:e=>e===1?"1 line":`${e} lines together`,cameIn:"Came in",cameInMeans:"Allocated, carried over, supplemented, corrected",moved:"Moved",movedMeans:"Reallocated, handed over, reversed: in less out",went:"Went",wentMeans:"Cut, recalled, carried forward",holds:"Holds",carried:"Carried over",from:e=>`← from ${e}`,to:e=>`→ to ${e}`,noLine:"Choose a line under Budget lines.",available:"Available",availableMeans:"The least it holds on that day and on every later one: what may still be taken.",whereFrom:"Where from, where to",cameFrom:"From",thisLine:"This line",wentTo:"Carried to",noOrigin:e=>`The ledger has no line of ${e} that it came from.`,noCarry:"This year's money; it was not carried over.",byCodes:"What each code holds",flowTitle:"Flow of money",flow:{hint:"From funding sources through budget units to projects. Point at something to see the whole way of its money; click to go to the lines of a source, the projects of a unit, or a project.",heads:"Source, unit, project",others:e=>`${e} other projects`,top:"Projects by name",topOf:e=>e>100?"all":`the first ${e} of each unit`},flowTogether:{hint:"From funding sources through departments to budget units. Point at something to see the whole way of its money; click to go to the departments of a source, the flow of a department, or the projects of a unit.",heads:"Source, department, unit",others:e=>`${e} other units`,top:"Units by name",topOf:e=>e>100?"all":`the first ${e} of each department`},flowPoint:"Point at something in the picture: its amount stands here.",flowTable:"The flow as a table",undrawn:e=>`${e} paths are zero or negative: they cannot be drawn, and stand in the table only.`,chartsTitle:"Charts",groupedBy:"Grouped by",bys:{department:"Department",function:"Function",economic:"Economic class",source:"Funding source",unit:"Budget unit",kind:"Kind of movement",lot:"Lot",nature:"Nature",month:"Month in force",time:"Over time"},barsTitle:(e,t)=>`${e}: ${t.toLowerCase()}`,scope:"Scope",wholeBudget:"the whole budget",byOrder:"in order",part:"Share",same:"In a table",sameMeans:"This cell of a disclosure table has exactly this amount; click to see how it was reached.",deeper:"Click a name to go one level down; at the last level are the projects.",leads:"Click a name to see what is in it.",crumbs:"Where you are",eventsOf:e=>`Events: ${e}`,allKinds:"← All kinds of movement",lineEach:"A line for each",oneLine:"one line for all",interval:"Interval",intervals:{DAY:"day",MONTH:"month",QUARTER:"quarter",YEAR:"year"},standing:"amount",sinceFirst:"change since the first",overTimeTitle:e=>`Over time (${e})`,axisEffective:"As in force: what stood after each day on which something came into force.",axisRecorded:"As recorded: what the ledger held after each day of recording.",atEnd:"Each point is the end of its interval.",largest:(e,t)=>`Only the largest ${e} of ${t} are drawn.`,changesOnly:"When something changed",time:"Time",lineEmpty:"Nothing had happened on this line by this point.",files:"Download:",graphql:"Show the GraphQL",graphqlHint:"What is shown here is the answer to this query; copy it into any GraphQL tool, such as",query:"Query",variables:"Variables"},journal:{about:"Every operation of the ledger, the newest first; what is recorded is never changed.",live:{live:{short:"Live",long:"Live: what is recorded is shown at once"},reconnecting:{short:"Connecting",long:"The connection was lost and is being made again; nothing will be missed"},off:{short:"Not live",long:"The server does not let this page follow it: enter a token under Record, or reload"}},news:{recorded:e=>`Operation ${e} was recorded`,others:e=>`(and ${e} before it)`,show:"Show",pinned:"It is not part of the point that you look at."},narrowing:"Narrow the operations",conditions:{reason:"Reason contains",authority:"Document number contains",command:"Command",recordedBy:"Recorded by",effectiveFrom:"In force from",effectiveTo:"In force until",recordedFrom:"Recorded from",recordedTo:"Recorded until",backDated:"Only back-dated",ours:"Only what moved this department's money"},any:"any",effective:"In force (from, until)",recorded:"Recorded (from, until)",narrow:"Narrow",all:"Show all",found:e=>e===1?"1 operation":`${e} operations`,files:"Download:",noneSuch:"No operation meets these conditions.",earlier:e=>`Earlier ones: go on from position ${e}`,fresh:"new",noMoney:"moves no money",approved:e=>`approved by ${e}`,marks:{backDated:"back-dated",backDatedLong:"In force before the day on which it was recorded",reversedBy:"reversed",reverses:"reverses another"},columns:{position:"Position",what:"Operation",effectiveOn:"In force",recordedAt:"Recorded",authority:"Authority",money:"Money moved",by:"By",recordedBy:"Recorded by",approvedBy:"Approved by",reason:"Reason",id:"Id",row:"Row",column:"Column",change:"Change",function:"Function",economic:"Economic",source:"Funding source",basis:"Amount is",evidence:"Read on",amount:"Amount",project:"Project",unit:"Unit",budget:"Budget"},position:e=>`position ${e}`,events:e=>e===1?"1 event":`${e} events`,event:"The event",operation:"The operation",budgetLine:"The budget line",entries:"Entries",entriesOf:e=>e===1?"1 entry":`${e} entries`,evidence:"Where it was read",noEvidence:"No line of a document was cited when it was recorded.",notHere:"The ledger does not hold the whole document, only this line that was cited.",touched:e=>e===1?"1 cell touched":`${e} cells touched`,touchesNone:"It stands in no table.",cells:e=>e===1?"1 cell":`${e} cells`,line:e=>`line ${e}`,comma:", ",colon:": ",basis:{STATED:"stated",DERIVED:"derived",RESIDUAL:"a rounding residual",READ:"read by a person"},lot:{CURRENT:"this year's money",CARRIED:"carried money"},reverses:"It reverses:",reversedBy:"It was reversed by:",compare:"Compare the tables before and after it",reverse:"Reverse it",movesNothing:"It moves no money: it has no events and touches no cell.",amended:"It was put right later; no money moved. Above stands what was recorded; what is so:",amendment:"The amendment",noId:"Which one is not said. Choose it from the log:"},find:{short:"Search everything",box:"Search names, codes, document numbers, amounts",hint:"Part of a name, code, document number, or an amount in 万元",go:"Search",title:e=>`Search for “${e}”`,found:e=>e===1?"1 thing found":`${e} things found`,nothing:e=>`“${e}” was not found in this department and year at this point.`,can:"This is what can be found in this department and year, by any part of it; reasons are looked through, too. For example:",kinds:{SUBJECT:"Department, units and projects",CODE:"Codes",AUTHORITY:"Document numbers",AMOUNT:"Amounts (万元)",REASON:"Reasons"},lists:{FUNCTION:"by function",ECONOMIC:"by economic nature"},allInLog:e=>`All ${e} in the log`},recording:Rc,disclosure:e=>`disclosure ${e}`,noAuthority:"no document number",several:e=>e.length>3?`${e.slice(0,3).join(", ")} …`:e.join(", "),command:e=>e.replace(/(?<=[a-z])(?=[A-Z])/g," ").toLowerCase().replace(/^./,t=>t.toUpperCase()),more:"Show more",close:"Close",copy:"Copy",copied:"Copied",list:e=>e.join(", "),told:(e,t)=>`${e}: ${t.join("; ")}`,of:(e,t)=>`${e} of ${t}`};var Tc=[[/^basic expenditure is published by function and by economic code apart, not by unit: recorded likewise$/,"基本支出按功能分类和按经济分类分别公开，未按单位公开：照此登记"],[/^上年结转 means carried over from (\d+)$/,"“上年结转”指自 $1 年结转"],[/^(\d+) yuan of rounding residuals on (\d+) breakdown lines make totals as printed$/,"在 $2 行分解中记入尾差共 $1 元，合计方与印出的相同"],[/^table 1 prints carried money by no fund: taken for (.+)$/,"表1 的结转未按预算类别列出：作为 $1"],[/^origin of carried money: (.+) choices give the performance totals; no table needs it: not stated$/,"结转资金的来源有 $1 种可能符合绩效目标的合计，各表均不需要：记为未列明"],[/^(.+): one of (.+) ways that fit, the first in order: (.+); others: (.+)$/,"$1：符合的 $2 种分法之一，取排列在先的：$3；其他：$4"],[/^(.+): one of (.+) ways that fit, the first in order: (.+)$/,"$1：符合的 $2 种分法之一，取排列在先的：$3"]],$c=[[/^line (\d+): unit (.+) is called (.+) in the tables$/,"第 $1 行：单位“$2”在表中称为“$3”"],[/^line (\d+): project (.+) of (.+) is not in table 7$/,"第 $1 行：$3 的项目“$2”不在表7 中"],[/^line (\d+): 资金来源 of (.+) contradicts table 2; not followed$/,"第 $1 行：“$2”的资金来源与表2 矛盾，未采用"],[/^section on carried money, item (\d+) \(line (\d+)\) prints a name beside the amount of (.+): together they tell what the code hides$/,"结转情况说明第 $1 项（第 $2 行）在“$3”的金额旁印出了名称：两相对照，代号所隐去的即可得知"]],Sc=[[/^column heads of table (\d+)$/,"表$1 栏目"],[/^rows of table (\d+) as printed \(其中\)$/,"表$1 印出的各行（其中）"],[/^rows of the table as printed: each sum is that of its finest lines$/,"该表印出的各行：合计等于最细各行之和"],[/^rows of the table as printed: each level adds up the one below it$/,"该表印出的各行：上级等于下级之和"],[/^table 11 lists line by line what table 1 carries$/,"表11 逐行列出表1 的结转"],[/^both tables tell the same money$/,"两表反映同一笔资金"]],_c=[[/^the rows of the table add up only so$/,"只有这样，表中各行才能相加"],[/^the code tells the expense class$/,"科目决定人员经费或公用经费"],[/^table 5 tells this fund$/,"表5 有该类资金"],[/^table 1 has only these funds$/,"表1 只有这些资金"],[/^table 1 prints these$/,"表1 印出这些"],[/^table 1 prints this carried money$/,"表1 印出该结转"],[/^the left block prints these funds$/,"左栏印出这些资金"],[/^table 3 tells basic from project$/,"表3 区分基本支出与项目支出"],[/^table 6 prints it under (.+)$/,"表6 印在 $1 之下"],[/^the row names a project$/,"该行写明项目"]],Lc=[[/^published totals need it: each figure was rounded on its own$/,"公开的合计需要它：每个数字都是各自四舍五入的"],[/^only so do table (\d+)'s columns (.+) and (.+) of (\d+) add up$/,"只有这样，表$1 的 $4 第 $2、$3 栏才能相加"],[/^table (\d+)'s columns (.+) and (.+) of (\d+) add up$/,"这样，表$1 的 $4 第 $2、$3 栏相加"],[/^function: only so does table (\d+)'s column (\d+) add up$/,"功能分类：只有这样，表$1 第 $2 栏才能相加"],[/^function: so does table (\d+)'s column (\d+) add up$/,"功能分类：这样，表$1 第 $2 栏相加"],[/^source: the only choice that gives the performance table's totals \(lines ([\d, ]+)\)$/,"资金来源：只有这样才得出绩效目标的合计（第 $1 行）"],[/^资金来源, line (\d+)$/,"资金来源见第 $1 行"],[/^function read by (.+?): /,"功能分类由 $1 判读："],[/^source read by (.+?): /,"资金来源由 $1 判读："],[/^read by (.+?): /,"由 $1 判读："],[/^narrative line (\d+)$/,"正文第 $1 行"],[/^a printed total that this residual serves$/,"此尾差使这个印出的合计成立"],[/^keeps other totals as printed$/,"使其他合计与印出的一致"],[/^performance totals$/,"绩效目标的合计"]],Nc=[...Tc,...$c,...Sc,..._c,...Lc];function za(e){let t=Nc.find(([r])=>r.test(e));return t?e.replace(t[0],t[1]):e}var Ic={RegisterDepartment:"登记部门",RegisterUnit:"登记单位",RegisterProject:"登记项目",GiveName:"更名",StateCode:"登记科目",Allocate:"年初预算",AdvanceTransfer:"提前下达",CarryOver:"上年结转",Supplement:"追加",Cut:"追减",Recall:"收回",CorrectCarryover:"结转更正",Reallocate:"调剂",HandOver:"划转",Reverse:"冲销",Amend:"更正说明",PublishDisclosure:"公开",RoundResidual:"尾差",RequireEmptyYear:"年度尚未登记"},Pc={budget:"预算",time:"时点",scope:"表的范围",along:"分解方式",row:"行",column:"栏"},Fc={total:"总计"},Dc={income:"收入",expenditure:"支出"},Mc={label:"数字的来历",broken:"这一部分无法显示。",again:"再试一次",titles:{entries:"构成它的分录",measures:"三个口径",rounding:"依据与尾差",history:"它的变化过程",identities:"勾稽关系",elsewhere:"同一笔钱还在哪里",whyNot:"为何不在这里",query:"查看 GraphQL"},exactly:e=>`（准确值 ${e} 元）`,states:{FIGURE:"数字",BLANK:"空白：没有一笔分录计入这里，所以什么也不印（不是 0.00）。",STATED_EMPTY:"空白：公开文件声明本表为空表，账本中也没有分录计入。",NOT_PUBLISHED:"空白：此时点既没有分录，也没有公开文件。"},agrees:e=>`✓ 与公开文件一致：印作 ${e}`,differs:(e,t)=>`≠ 公开文件印作 ${e}，此时点为 ${t}：公开之后又有业务，或时点不同`,notPrinted:"此时点有效的公开文件没有在这里印数字。",printedOn:e=>`印在公开文件第 ${e} 行`,column:e=>`栏次的依据：${e}`,noDocument:"没有公开文件。",asPublished:e=>`看 ${e} 公开时的样子`,counts:"计入：",byPart:"逐项解释",parts:{scope:"表的范围",along:"分解方式",row:"行",column:"栏"},coordinates:(e,t,r)=>`坐标：日志第 ${e} 位（${r} 登记）；业务日期：${t}`,anyDay:"不限",copyCitation:"复制引文",copyLink:"复制固定链接",citation:e=>`${e.department}，${e.year}，${e.table}，行 ${e.row}，栏 ${e.column}：${e.amount}。预算账本日志第 ${e.position} 位（${e.known} 登记），业务日期：${e.day}。${e.demonstration}${e.address}`,entries:e=>`${e} 笔分录`,waysLabel:"排列方式",ways:{recorded:"登记顺序",operation:"按业务",department:"按部门",project:"按项目",source:"按资金来源"},all:"全部载入",file:"分录文件（CSV）",kind:"业务类型",amount:"金额",running:"累计",subtotal:e=>`${e} 笔，小计`,sumOfEntries:"所列分录之和",sumOfGroups:"各组小计之和",total:"总额",partly:(e,t)=>`尚未全部载入：已列 ${e} / ${t} 笔，其和为`,rest:"，其余共",operation:e=>`第 ${e} 位的业务`,event:"事件",inForce:e=>`${e} 起生效`,details:"明细与原文",itself:"（以公开文件本身为依据）",noReason:"未说明事由",approvedBy:e=>`审批 ${e}`,carried:e=>`结转资金，来源年度 ${e}`,current:e=>`当年资金（${e}）`,facts:{project:"项目",source:"资金来源",lot:"资金年度",function:"功能分类",economic:"经济分类",authority:"依据文件",reason:"事由",effectiveOn:"业务日期",recordedAt:"登记时间",recordedBy:"登记人",basis:"依据",recordedIn:"登记于",amendedBy:"更正业务"},source:"原文",noEvidence:"没有登记原文出处：只有上面的依据文件。",lineOf:e=>`第 ${e} 行`,noLine:"不在某一行",cited:"（所引的行）",notKept:"本账本没有保存这份文件的原件，只有其摘要和所引文字。",bases:{STATED:"文件说明",DERIVED:"推定",RESIDUAL:"尾差",READ:"人工判读"},basisHead:"如何得知",exactSum:"准确合计",printed:"印作",residualSeen:(e,t,r)=>`各部分合计 ${e}，加上尾差 ${r} 元后，印作 ${t}。`,residualUnseen:e=>`其中有尾差 ${e} 元；在这里它不改变印出的数字。`,residualWhy:"公开文件的每个数字都是各自四舍五入的，分项之和因此可能与印出的合计差 0.01。账本用整元的尾差补上，使所有公开的合计都能重算出来。",rounded:(e,t)=>`准确值不是 0.01 万元的整数倍，只在最后四舍五入一次：印作 ${e}，与准确值相差 ${t} 元。`,unrounded:"没有尾差，也没有舍入：印出的就是准确值。",initial:"年初预算",adjustments:"调整",adjusted:"调整后",unadjusted:"没有调整",way:e=>e.startsWith("-")?"减":e==="0"?"不变":"增",axisLabel:"时间轴",axes:{recorded:"按登记时间",effective:"按业务日期"},noHistory:"从来没有分录计入这里。",change:"变动",after:"之后",by:"由",atPosition:e=>`第 ${e} 位`,goThere:"到这一时点去",here:"◀ 现在",kinds:{ALLOCATION:"年初预算",ADVANCE_TRANSFER:"提前下达",CARRYOVER:"上年结转",SUPPLEMENT:"追加",CUT:"追减",REALLOCATION:"调剂",RECALL:"收回",HANDOVER:"划转",CARRYOVER_CORRECTION:"结转更正",ROUNDING_RESIDUAL:"尾差",CARRIED_FORWARD:"结转下年",REVERSAL:"冲销"},verdicts:{EXACT:"相等",BY_ROUNDING:"差在舍入",VIOLATED:"不平"},against:e=>`另一边之和 ${e}`,stated:e=>`出处：${e}`,further:e=>`另 ${e} 个单元格`,cellAt:(e,t,r)=>`表${e} ${Fc[t]??t} · ${Dc[r]??r}`,noDisclosure:"此时点没有公开文件，没有可以核对的勾稽关系。",noIdentity:"没有勾稽关系涉及这个数字。",touched:(e,t)=>`这些分录所属的 ${e} 个事件还计入其他 ${t} 个单元格。`,moreEvents:"还有别的事件没有列入。",nowhereElse:"不在别处。",cells:e=>`${e} 个单元格`,whyNotHint:"选一个事件，看它的每笔分录为何（不）计入这个单元格。",projectField:"查找项目（名称或短码）",eventsOf:e=>`${e} 的事件`,eventField:"或填事件标识",askWhy:"为何不在",verdict:(e,t)=>e===0?`${t} 笔分录都不计入这里`:`${t} 笔分录中有 ${e} 笔计入这里`,countsHere:e=>`计入这里：${e} 笔，`,keptOut:e=>`不计入：${e} 笔，`,obstacles:e=>Pc[e]??e,queryHint:"这块面板就是这样问出来的；任何程序都能同样地问。",document:"查询",variables:"变量",copyDocument:"复制查询",copyVariables:"复制变量",explorer:"在 GraphiQL 中打开",explorerHint:"（这台服务器可能没有开放它）"},jc={title:"登记业务",intro:"每一笔业务先由账本校验，列出将变动的单元格；登记之后不可修改，只能冲销。",commands:"业务指令",groups:{money:"资金",names:"名称与科目",corrections:"更正"},together:"合并登记",several:"多项合为一笔",does:{allocate:"向当年指标下达年初预算。",advanceTransfer:"登记上级提前下达的转移支付，须注明文号。",carryOver:"把上年资金结转到结转指标；账本中有原指标的，同时结清。",supplement:"年中向当年指标追加资金，须注明文号。",cut:"从指标追减资金，须注明文号。",recall:"财政收回指标上未用的资金，须注明文号。",reallocate:"在项目、科目或单位之间调剂：年度、来源、资金年度相同，各笔合计为零。",handOver:"把资金划转给另一部门的指标：年度、来源、资金年度相同。",registerDepartment:"登记一个部门。",registerUnit:"在部门下登记一个预算单位。",registerProject:"在单位下登记一个项目；涉密、代号按文件标注。",giveName:"自某日起给部门、单位或项目另一名称，或登记别名。",stateCode:"在科目表中增列一个科目；科目表由各部门共用。",reverse:"冲销整笔业务及其全部分录，只能一次。",amend:"更正已登记事件的文号、事由或证据；不动资金。",correctCarryover:"上年决算后更正结转金额；金额可正可负。",several:"几项指令合为一笔业务：要么全部登记，要么都不登记。后面的指令可以使用前面登记的名称。"},fields:{department:"部门",unit:"预算单位",project:"项目",fiscalYear:"预算年度",source:"资金来源",originYear:"来源年度",line:"指标",giving:"划出指标",receiving:"划入指标",parts:"分解",closingParts:"结转下年的分解",receivingParts:"划入方的分解",amount:"金额",function:"功能分类",economic:"经济分类",axis:"分解方式",expenseClass:"经费类别",evidence:"证据",legs:"各笔",authority:"文号",reason:"事由",approvedBy:"审批人",effectiveOn:"业务日期",name:"名称",secret:"涉密项目（不公开说明）",codeNamed:"代号项目（只用代号）",since:"启用日期",alias:"仅作别名（能识别，不印出）",how:"说明",classification:"分类",code:"科目编码",nameEn:"英文名称",firstYear:"起始年度",lastYear:"终止年度",operationId:"要冲销的业务",eventId:"要更正的事件",ordinal:"分录序号",document:"公开文件摘要（sha256）",text:"原文",cell:"单元格",note:"说明"},hints:{authority:"如：虚财社〔2025〕31号",reason:"一句话说明为什么",effectiveOn:"自这一天起生效（中国日期）",unit:"先选单位，项目列表只列其项目；只填项目短码也可",amount:"填写后与分解合计核对",line:"0 表示不在某一行",ordinal:"证据对应第几条分录，从 0 起",operationId:"业务标识；可从列表中按日期、事由查找",eventId:"事件标识，见事件页；如 c9d2d050-…/5",lastYear:"不填：尚无终止",closingParts:"原指标分解更细时，写明结转出去的是哪些；不填则由账本推定",receivingParts:"划入方分解与划出方不同时填写；不填则相同"},optional:"（选填）",right:e=>`更正后的${e}`,same:"不填：保持原样",chooseOne:"请选择",choose:e=>`可按短码或名称从 ${e} 个项目中查找`,pot:"资金年度",holds:"该指标现有",units:{wan:"万元",yuan:"元"},stated:"文件所列金额（选填）",addPart:"加一行",removePart:"删去这一行",finer:"分解方式、经费类别、证据……",signed:"正数增加，负数减少。",total:e=>e?`${e}合计`:"合计",digits:"3、5 或 7 位数字",leg:e=>`第 ${e} 笔`,addLeg:"加一笔",removeLeg:"删去这一笔",sumOfLegs:"各笔合计",balanced:e=>e?"，平衡":"，应为零",addEvidence:"加一条证据",removeEvidence:"删去这条证据",read:(e,t)=>t?`${e}，第 ${t} 行`:e,shared:"整笔业务",clear:"清空",gather:"放入合并登记",addDraft:"加入这项指令",removeDraft:"删去",earlier:e=>`${e}：上移`,later:e=>`${e}：下移`,noDrafts:"还没有指令。在此加入，或在各指令的表单里点“放入合并登记”。",preview:"校验与预览",stillToFill:"还需填写：",half:"（未写完）",checking:"正在校验……",canBeRecorded:"✓ 校验通过，可以登记。",needsToken:"填写完毕。校验和登记需要令牌。",toToken:"输入令牌",record:"登记",sending:"正在登记……",lookFirst:"登记前请先核实",lookAt:"请留意",confirm:"已核实，仍要登记",confirmFirst:"请先确认上面的提示",notices:{same_authority_and_amount:"同一文号下已登记过相同金额，可能重复。",closing_derived:"结转出去的部分有几种可能的分解，账本取了其中一种；请核对，或写明“结转下年的分解”。",code_name_beside_real_name:"两个项目金额相同，其中一个只用代号：同时公开两个名称，可能泄露代号所指。"},seeOperation:"查看那笔业务",events:e=>`将登记 ${e} 个事件`,kinds:{ALLOCATION:"年初预算",ADVANCE_TRANSFER:"提前下达",CARRYOVER:"上年结转",SUPPLEMENT:"追加",CUT:"追减",REALLOCATION:"调剂",RECALL:"收回",HANDOVER:"划转",CARRYOVER_CORRECTION:"结转更正",ROUNDING_RESIDUAL:"尾差",CARRIED_FORWARD:"结转下年",REVERSAL:"冲销"},event:e=>Bc[e]??e,bases:{STATED:"文件所列",DERIVED:"推定",RESIDUAL:"尾差",READ:"判读"},cellsChange:e=>`将变动 ${e} 个单元格`,cellsChanged:e=>`变动了 ${e} 个单元格`,noCellChanges:"没有单元格变动。",noCellChanged:"没有单元格变动。",cellsUnread:"变动的单元格未能读出；不影响登记。",cell:"单元格",before:"变动前",after:"变动后",difference:"差额",key:"幂等键（重复发送只登记一次）：",refused:"不能登记",forbidden:"令牌不允许登记",toField:"到该栏",branches:{INVALID_VALUE:"请改写该项。",UNKNOWN:"请改用已登记的，或先登记。",RULE:"违反预算会计规则，请修改指令。",CLASH:"与已登记的内容冲突：请查看后重新决定。",STORAGE:"存储暂不可用：稍后用同一幂等键重试。"},known:e=>e?`${e} 中已有：`:"已有：",facts:{amountFen:"金额",axes:"分解方式",axis:"分解方式",breakdownFen:"分解合计",bucket:"余额所在",classification:"分类",code:"科目编码",command:"指令",department:"部门",digest:"摘要",effectiveOn:"业务日期",eventId:"业务事件",expected:"应有位置",field:"不同之处",file:"文件",fiscalYear:"预算年度",foreign:"外来项",key:"幂等键",kind:"业务类型",line:"指标",listed:"科目表名称",lot:"资金年度",missing:"缺少项",name:"名称",nearest:"相近科目",on:"日期",operationId:"业务",operationOn:"原业务日期",operations:"相关业务",originYear:"来源年度",position:"日志位置",project:"项目",reversalOn:"冲销日期",reversedBy:"冲销业务",row:"行",shortfallFen:"缺口",stated:"所给名称",sumFen:"合计",text:"原文",topic:"事件类型",unit:"预算单位",values:"不同的值",what:"对象",why:"原因"},values:{FUNCTION:"功能分类",ECONOMIC:"经济分类",JOINT:"联合分解",CURRENT:"当年",CARRIED:"结转",TOTAL:"总额",NOT_STATED:"未列明",PERSONNEL:"人员经费",OPERATING:"公用经费",PROJECT:"项目支出",SOURCE:"资金来源",LOT:"资金年度",FISCAL_YEAR:"预算年度",ORIGIN_YEAR:"来源年度",DEPARTMENT:"部门"},axes:{JOINT:"联合（功能与经济一并）",FUNCTION:"只按功能分类",ECONOMIC:"只按经济分类"},subject:{operation:"将冲销的业务",event:"将更正的事件（现状）",reversed:"这笔业务已被冲销：",what:"业务",who:"登记人",when:"登记时间",approved:e=>`审批：${e}`},list:e=>e.join("、"),unknown:"结果未知",unknownWhy:"没有收到答复：这笔业务可能已经登记，也可能没有。请用同一幂等键再次发送——已登记的不会重复登记，并会如实告知。",lost:"连接中断。",sendAgain:"再次发送",recorded:"已登记",repeated:"此前已登记过：这次发送没有再记一笔",recordedAt:"登记时间",recordedEvents:"业务事件",undo:"冲销这笔业务……",another:"再登记一笔",token:{label:"登记需要令牌",use:"使用",how:"粘贴令牌。没有令牌的，请账本管理员签发：",kept:"令牌只保存在本页内存中：不写入网址，也不存入浏览器；关闭或刷新页面即失效。没有令牌也可以先填表。",as:"登记人",scopes:"权限",departments:"部门",all:"全部",until:"有效期至",forget:"忘记令牌",other:"换一个令牌",expired:"令牌已过期，请换新的。",cannot:"该令牌没有登记权限（record）。",unreadable:"已持有令牌，但无法读出其内容；是否有效由服务器判断。"}},Bc={OperationReversed:"业务冲销",DepartmentRegistered:"部门登记",UnitRegistered:"单位登记",ProjectRegistered:"项目登记",NameGiven:"名称登记",CodeStated:"科目登记",Allocated:"下达",CarriedOver:"结转",Adjusted:"调整",Amended:"更正说明"},Yt={name:"预算账本",promise:"每个数字都能说明自己",skip:"跳到正文",views:{table:"表",compare:"比较",projects:"项目与单位",project:"项目",flow:"资金流向",lines:"指标",line:"指标",charts:"图表",log:"业务日志",operation:"业务",event:"事件",search:"搜索",reconciliation:"核对",record:"登记"},explore:"查阅",department:"部门",allDepartments:"全部部门（汇总）",oneDepartment:{title:"这里一次只看一个部门",choose:"请选择一个部门：",whyNot:"为何不在这里，要逐笔看业务事件；事件属于各自的部门。",events:"业务事件属于各自的部门；此处各部门合在一起，只有合计。",views:{reconciliation:"核对的是公开文件与重算结果；公开文件由各部门分别公开，没有一份印有各部门汇总数。",projects:"项目与单位按部门登记，各部门可有同名的单位和项目。各部门的合计见“表”和“图表”。",project:"项目属于一个部门。",lines:"指标属于一个部门。各部门的合计见“表”和“图表”。",search:"名称、科目、文号和金额，在一个部门的预算内查找。",record:"登记、预演和导入，都是对一个部门的预算进行。"}},year:"年度",fiscalYear:e=>`${e} 年`,language:"语言",money:{label:"金额单位",wan:"万元",yuan:"元"},theme:{label:"外观",auto:"跟随系统",light:"浅色",dark:"深色"},demonstration:"演示账本：登记时间和部分业务为虚构。",states:{loading:"正在读取……",lost:"连接中断",lostWhy:"无法连接服务器。正在重试；已显示的内容仍是最后一次得到的答复。",forbidden:"无权查看",throttled:"请求过多，稍后自动重试",refused:"无法回答",fault:"服务器出错",empty:"没有内容",token:"请在“登记”页输入令牌。",next:"可以改回最新时点再试。",newest:"回到最新时点"},nothing:"账本中还没有预算。请先导入公开文件。",tables:{all:"全部表",number:e=>`表${e}`,unit:e=>`单位：${e}`,print:"打印",blank:"空白",changed:e=>`与刚才的时点相比，${e} 个数字不同（已标出；鼠标停留可见原值）`,gap:(e,t)=>`未列明${e}的 ${t} 条分录，合计`,keys:"点击数字，或用方向键移动后按回车，查看其来历；Ctrl+C 复制。",long:e=>`共 ${e.toLocaleString("zh-CN")} 行，滚动到哪里画到哪里；查找和打印全部内容，请用上面的文件。`,state:{PUBLISHED:"已公开",NO_DISCLOSURE_YET:"此时点尚无公开文件",STATED_EMPTY:"公开为空表",NOT_PUBLISHED:"未公开",CONSOLIDATED:"各部门汇总，没有公开文件与之对应"}},time:{label:"时点",both:(e,t)=>`${e}；${t}`,knownAt:e=>`截至 ${e} 所知`,before:e=>`第 ${e} 位：尚无业务`,standing:"业务日期：截至",standingSlide:"截至哪一天生效",anyDay:"全年生效的业务",happened:(e,t)=>`截至 ${e} 生效${t?`（当日 ${t} 笔）`:""}`,knowing:"登记：据当时所知",knowingSlide:"登记到哪一笔业务为止",now:"目前所知的一切",after:(e,t,r)=>`截至第 ${e} 位所知（${t} 登记：${r}）`,published:e=>`${e} 公开时所知`,asPublished:e=>`公开于 ${e}`,newest:"回到最新",more:"只标出前 500 笔业务"},explain:Mc,compare:{title:"两个时点之间，变了什么",lead:"只列出不同的数字，以及使其变动的业务。点击数字，查看它在该时点的来历。",before:"之前",after:"之后",swap:"互换前后两个时点",fromBar:"即上方“时点”所选",byDefault:"上方“时点”未选，取公开时",byDefaultTogether:"上方“时点”未选，取最近一笔业务之前",ownPoint:"仅用于本页比较",coordinates:(e,t)=>t?`第 ${e} 位，业务日期截至 ${t}`:`第 ${e} 位，业务日期不限`,inForce:"业务日期截至",known:"登记：据何时所知",knownNow:"目前所知的一切",knownDay:"截至某日所知……",knownUntil:"截至（登记日）",knownAfter:"截至某笔业务",nothingYet:"尚无任何业务",position:e=>`第 ${e} 位`,operation:(e,t,r,o)=>`第 ${e} 位 ${t} ${r}${o?` · ${o}`:""}`,ready:"常用比较",publishedNow:e=>`${e} 公开时 → 目前`,nothingNow:"空账 → 目前",aroundOperation:"一笔业务前后……",aroundOne:e=>`前后：${e}`,monthInForce:"某月生效……",monthRecorded:"某月登记……",month:e=>`${e} 月初 → 月末`,earlier:"前一个",later:"后一个",figures:"个数字不同",ofTables:e=>e?`张表有变动（共 ${e} 张）`:"张表有变动",operations:"笔业务使其变动",most:"变动最大：",whichTables:"哪些表",whichOperations:"哪些业务",what:"业务",why:"事由、文号",days:"生效",recorded:e=>`${e} 登记`,moved:"变动数字",upTo:"最大变动",cells:e=>`${e} 个数字`,shown:(e,t)=>e===t?`全部 ${t} 个变动`:`列出 ${t} 个变动中的 ${e} 个`,none:"没有符合条件的变动。请改换表或筛选文字。",table:"表",allTables:e=>`全部表（${e}）`,everyTable:"列出全部表",filter:"筛选",filterHint:"名称、科目、事由、文号",as:"显示方式",list:"清单",inTable:"在表中",row:"行",column:"栏",difference:"差额",movedBy:"变动来源",others:(e,t)=>[...e?[`另 ${e} 笔`]:[],...t?[`${t} 笔在此数字内相抵`]:[]].join("，"),explain:"查看来历",same:"没有变动：全部表的每个数字都相同。",sameBetween:(e,t)=>`比较的是“${e}”与“${t}”。`,without:e=>`其间有 ${e} 笔业务，未使任何数字变动：`},reconcile:{title:"印出的与重算的",parts:{proof:"逐数核对",identities:"勾稽关系",printed:"印出的数字",document:"公开文件"},allRebuilt:e=>`公开文件中印出的 ${e} 个数字，账本全部原样重算得出。`,notAll:(e,t)=>`公开文件中印出的 ${t} 个数字，有 ${e} 个重算不出。`,allHold:e=>`数字之间的 ${e} 条勾稽关系，没有一条不平。`,notHolding:(e,t)=>`数字之间的 ${t} 条勾稽关系，有 ${e} 条不平。`,at:"核对时点",digest:"文件摘要 sha256",again:"当场再核对一次",running:"正在逐数重算……",outcome:(e,t,r,o,a)=>`刚刚重算：${t} 个数字中 ${e} 个一致，${r} 条勾稽中 ${o} 条不平，用时 ${a} 毫秒。`,byTable:"逐表",rebuilt:"重算一致",published:"印出",figures:"逐个查看",noFigures:"没有印出数字（空表）",holding:e=>`${e} 条勾稽关系`,verdicts:{EXACT:"相等",BY_ROUNDING:"尾差",VIOLATED:"不平"},meaning:{EXACT:"分文不差",BY_ROUNDING:"每个印出的数字各自四舍五入，差额不超过由此所能产生的",VIOLATED:"差额不能以四舍五入解释"},assumptions:"假设",assumed:"导入该文件时，文件未写明而必须假定的：",warnings:"提示",noticed:"导入该文件时发现的：",none:"没有。",differences:e=>`${e} 个不一致的数字`,cell:"数字",printed:"印出",expected:"应为",ours:"账本",where:"原文",notPrinted:"未印出",line:e=>`第 ${e} 行`,identitiesLead:"公开的数字之间应当成立的等式，逐条以印出的数字检验。金额单位：万元，同公开文件。",identity:"勾稽关系",verdict:"结果",allVerdicts:"全部",sumOf:"组成",made:e=>`${e} 个数字`,told:za,identityHint:"名称、科目、金额",fitting:e=>`${e} 条`,noneViolated:"没有不平的勾稽关系。",noneFitting:"没有符合条件的。请改换表或筛选文字。",printedLead:"公开文件中印出的每个数字：在哪一行，账本得出什么。点击行号看原文，点击账本的数字看来历。",printedHint:"名称、科目、金额、行号",how:"何以知其栏目",hows:{layout:"按版式",identity:"按勾稽",narrative:"按正文",reading:"人工判读"},text:"文件原文",up:"向前",down:"向后",lineNumber:"行",lineHint:"点击任一行号，此处显示原文；也可直接输入行号。",publishedOn:"公开日期",format:"公开格式",imported:"导入",yourself:"自行验证",compareDigest:"对所导入的文件计算摘要，应与上面相同：",statements:"文件中的说明",kept:"与数字有关、原样保留的句子；它们本身不是金额。",statement:e=>e==="table_empty"?"声明为空表":e,notYet:e=>`在这一时点，${e} 年预算还没有公开。`,never:e=>`账本中没有 ${e} 年预算的公开文件。`,nothingToCheck:"核对是以公开文件检验账本：没有公开文件，就没有可以核对的。账本的数字照样可以查看，每个都能说明自己。",goTo:e=>`看 ${e} 公开时的核对`,otherYear:(e,t)=>`看 ${e} 年（公开于 ${t}）的核对`,seeTables:"看此时点的表"},explorer:{all:"全部",measures:{initial:"年初预算",adjustments:"调整",adjusted:"调整后"},measure:"口径",lots:{CURRENT:"当年",CARRIED:"结转"},carriedOf:e=>`${e} 年结转`,natures:{BASIC:"基本支出",PROJECT:"项目支出"},classifications:{FUNCTION:"按功能分类",ECONOMIC:"按经济分类"},kinds:{ALLOCATION:"年初预算",ADVANCE_TRANSFER:"提前下达",CARRYOVER:"上年结转",SUPPLEMENT:"追加",CUT:"追减",REALLOCATION:"调剂",RECALL:"收回",HANDOVER:"划转",CARRYOVER_CORRECTION:"结转更正",ROUNDING_RESIDUAL:"尾差",CARRIED_FORWARD:"结转下年",REVERSAL:"冲销"},lot:"资金年度",nature:"支出性质",unit:"预算单位",source:"资金来源",project:"项目",line:"指标",kind:"业务类型",year:"预算年度",key:"短码",id:"标识",names:"名称",code:"科目",amount:"金额",more:"更多",total:"合计",secret:"涉密",secretMeans:"公开文件注明该项目内容不予公开。",codeNamed:"代号",codeNamedMeans:"公开文件只以代号称呼该项目。",alias:e=>`曾用名：${e}`,projectsTitle:"项目与单位",projectsHint:"每个预算单位及其项目，按所选时点的数。点击项目看它的来历和去向；竖线是年初预算。",soughtProject:"名称或短码",sort:"排序",byKey:"按短码",byAmount:"按金额",unitAndProject:"单位、项目",adjustedBar:"调整后（竖线：年初预算）",found:(e,t)=>`${e} 个单位，${t} 个项目`,projectCount:e=>`${e} 个项目`,foldAll:"全部收起",unfoldAll:"全部展开",none:"此时点没有符合条件的资金。",noneSought:e=>`没有名称或短码含“${e}”的内容。`,shownTotal:"所示合计",without:e=>`另有 ${e} 个已登记的项目，此时点从未有过资金`,noProject:"请从“项目与单位”中选择一个项目。",unknownProject:e=>`此时点没有登记项目 ${e}。`,projectEmpty:"此时点该项目从未有过资金。",threeMeasures:"三个口径",threeMeasuresOf:e=>`${e??""} 年三个口径`,yearOf:e=>`${e} 年度`,printed:"公开表中的位置",notPrinted:"此时点没有一行单独列出该项目。",lineage:"资金的来龙去脉",lineageHint:"每条指标：来了多少、转移多少、减少多少、现有多少，以及跨年度结转的前后两条指标。",whatFor:"用途",linesOfProject:"在指标列表中查看",overTime:"随时间的变化",axis:"时间轴",axes:{EFFECTIVE:"业务日期",RECORDED:"登记时间"},events:"业务事件",history:"历史",operation:"所属业务",effectiveOn:"业务日期",recordedAt:"登记时间",authority:"文号",reason:"事由",running:"事后余额",runningRecorded:"按登记先后累计：每登记一笔之后，账上的数。",runningEffective:"按业务日期累计：每一天生效之后的数，无论何时登记。",notFromZero:"纵轴不从零开始。点击圆点，转到那一天的时点。",pointAt:"点击圆点，转到那一天的时点。",linesTitle:"指标",linesHint:"指标是项目、资金来源、年度和资金年度的组合，一切规则都以它为准。点击指标看余额和历史。",linesTotal:e=>`${e} 条指标合计`,cameIn:"增加",cameInMeans:"年初预算、上年结转、追加、结转更正",moved:"转移",movedMeans:"调剂、划转、冲销，转入减转出",went:"减少",wentMeans:"追减、收回、结转下年",holds:"现有",carried:"结转",from:e=>`← 来自 ${e} 年`,to:e=>`→ 转入 ${e} 年`,noLine:"请从“指标”列表中选择一条指标。",available:"可用余额",availableMeans:"此日及以后各日中最少的余额，即还可以动用的数。",whereFrom:"从哪里来，到哪里去",cameFrom:"来自",thisLine:"本指标",wentTo:"结转到",noOrigin:e=>`账本中没有 ${e} 年的来源指标。`,noCarry:"当年资金，不是结转而来。",byCodes:"按科目的余额",flowTitle:"资金流向",flow:{hint:"从资金来源，经预算单位，到项目。指向一处，显示其资金的全程；点击，转到该来源的指标、该单位的项目或该项目。",heads:"来源、单位、项目",others:e=>`其余 ${e} 个项目`,top:"单列项目",topOf:e=>e>100?"全部":`每单位前 ${e} 个`},flowTogether:{hint:"从资金来源，经部门，到预算单位。指向一处，显示其资金的全程；点击，转到该来源的各部门、该部门的资金流向或该单位的项目。",heads:"来源、部门、单位",others:e=>`其余 ${e} 个单位`,top:"单列单位",topOf:e=>e>100?"全部":`每部门前 ${e} 个`},flowPoint:"指向图中一处，这里显示金额。",flowTable:"资金流向表",undrawn:e=>`有 ${e} 条路径为零或负数，图中无法画出，只列在表中。`,chartsTitle:"图表",groupedBy:"分组方式",bys:{department:"部门",function:"功能分类",economic:"经济分类",source:"资金来源",unit:"预算单位",kind:"业务类型",lot:"资金年度",nature:"支出性质",month:"业务月份",time:"随时间"},barsTitle:(e,t)=>`${e}：${t}`,scope:"范围",wholeBudget:"全部预算",byOrder:"按顺序",part:"占比",same:"同表中数字",sameMeans:"公开表中此格的数字与此完全相同；点击看它的来历。",deeper:"点击名称，看下一级；到最末一级，是其中的项目。",leads:"点击名称，看其中的内容。",crumbs:"当前位置",eventsOf:e=>`${e}的业务事件`,allKinds:"← 全部业务类型",lineEach:"分线",oneLine:"合计一条线",interval:"间隔",intervals:{DAY:"日",MONTH:"月",QUARTER:"季",YEAR:"年"},standing:"金额",sinceFirst:"累计变动",overTimeTitle:e=>`随时间（${e}）`,axisEffective:"按业务日期：每一天生效之后的数。",axisRecorded:"按登记时间：每一天登记之后账上的数。",atEnd:"每点为该期末的数。",largest:(e,t)=>`图中只画最大的 ${e} 条，共 ${t} 条。`,changesOnly:"发生变化的各期",time:"时间",lineEmpty:"此时点该指标上还没有任何业务。",files:"下载：",graphql:"查看 GraphQL 查询",graphqlHint:"此页内容就是这个查询的答复；可以复制到任何 GraphQL 工具，例如",query:"查询",variables:"变量"},journal:{about:"账本中的每一笔业务，新的在前；登记后不可改动。",live:{live:{short:"实时",long:"实时：新登记的业务随即显示"},reconnecting:{short:"正在连接",long:"与服务器的连接中断，正在重新连接；不会遗漏业务"},off:{short:"不实时",long:"服务器不允许实时跟踪：请在“登记”页输入令牌，或自行刷新"}},news:{recorded:e=>`第 ${e} 位已登记`,others:e=>`（此前另有 ${e} 笔）`,show:"查看",pinned:"所看时点不含此业务。"},narrowing:"筛选业务",conditions:{reason:"事由含",authority:"文号含",command:"业务指令",recordedBy:"登记人",effectiveFrom:"业务日期从",effectiveTo:"业务日期至",recordedFrom:"登记时间从",recordedTo:"登记时间至",backDated:"只看倒签",ours:"只看动用本部门资金的"},any:"全部",effective:"业务日期（从、至）",recorded:"登记时间（从、至）",narrow:"筛选",all:"清除筛选",found:e=>`${e} 笔业务`,files:"下载：",noneSuch:"没有符合筛选条件的业务。",earlier:e=>`更早的业务：以第 ${e} 位为时点继续`,fresh:"新",noMoney:"不动用资金",approved:e=>`审批：${e}`,marks:{backDated:"倒签",backDatedLong:"业务日期早于登记之日",reversedBy:"已冲销",reverses:"冲销业务"},columns:{position:"位置",what:"业务",effectiveOn:"业务日期",recordedAt:"登记时间",authority:"依据",money:"动用资金",by:"登记人",recordedBy:"登记人",approvedBy:"审批人",reason:"事由",id:"标识",row:"行",column:"栏",change:"变动",function:"功能分类",economic:"经济分类",source:"资金来源",basis:"金额依据",evidence:"原文",amount:"金额",project:"项目",unit:"预算单位",budget:"预算"},position:e=>`第 ${e} 位`,events:e=>`${e} 个事件`,event:"事件详情",operation:"所属业务",budgetLine:"指标",entries:"分录",entriesOf:e=>`${e} 条分录`,evidence:"出处",noEvidence:"登记时没有引用文件原文。",notHere:"账本中没有这份文件的全文，只有登记时引用的这一行。",touched:e=>`触及 ${e} 个单元格`,touchesNone:"不在任何表中。",cells:e=>`${e} 格`,line:e=>`第 ${e} 行`,comma:"、",colon:"：",basis:{STATED:"说明",DERIVED:"推定",RESIDUAL:"尾差",READ:"判读"},lot:{CURRENT:"当年资金",CARRIED:"结转资金"},reverses:"本业务冲销了：",reversedBy:"本业务已被冲销：",compare:"比较登记前后的表",reverse:"冲销此业务",movesNothing:"本业务不动用资金：没有事件，不触及任何单元格。",amended:"登记后有更正说明（资金未变）。登记时的内容见上，现为：",amendment:"更正业务",noId:"没有指明是哪一笔。请从业务日志中选择："},find:{short:"全局搜索",box:"搜索名称、科目、文号、金额",hint:"名称、科目编码、文号或金额（万元）的一部分",go:"搜索",title:e=>`搜索“${e}”`,found:e=>`找到 ${e} 项`,nothing:e=>`在这个部门和年度的时点上，没有找到“${e}”。`,can:"可以搜索本部门本年度的以下内容，输入其中一部分即可；事由也会一并查找。例如：",kinds:{SUBJECT:"部门、单位和项目",CODE:"科目",AUTHORITY:"文号",AMOUNT:"金额（万元）",REASON:"事由"},lists:{FUNCTION:"支出功能分类",ECONOMIC:"部门预算支出经济分类"},allInLog:e=>`在业务日志中查看全部 ${e} 笔`},recording:jc,disclosure:e=>`公开文件 ${e}`,noAuthority:"无文号",several:e=>e.length>3?`${e.slice(0,3).join("、")}等`:e.join("、"),command:e=>Ic[e]??e,more:"显示更多",close:"关闭",copy:"复制",copied:"已复制",list:e=>e.join("、"),told:(e,t)=>`${e}：${t.join("；")}`,of:(e,t)=>`${e} / ${t}`};var he=class extends Error{constructor(r,o){super(r.en);this.problem=r;this.data=o}problem;data},Ha={kind:"lost",code:"",fields:{},zh:Yt.states.lostWhy,en:Ht.states.lostWhy};async function _e(e,t,r){let o={"content-type":"application/json",accept:"application/json"};Pn()&&(o.authorization=`Bearer ${Pn()}`);let a,s;try{a=await fetch("/graphql",{method:"POST",headers:o,body:JSON.stringify({query:e.toString(),variables:t}),signal:r??null});let l=await a.text();s=JSON.parse(l),s.data&&uo.set(s.data,l.length)}catch(l){throw r?.aborted?l:new he(Ha)}let i=s.errors?.[0];if(i)throw new he(Uc(i,a),s.data);return s.data}function Uc(e,t){let r=e.extensions?.code??"INTERNAL",o=Number(t.headers.get("retry-after")??0);return{kind:Vc(r,t.status),code:r,zh:e.extensions?.message_zh??e.message,en:e.extensions?.message_en??e.message,fields:e.extensions?.fields??{},...o?{wait:o}:{}}}function Vc(e,t){return["TokenNeeded","InvalidToken","NotAllowed","TokenExpired"].includes(e)?"forbidden":t===429||t===503?"throttled":e==="INTERNAL"?"fault":"refused"}var zc=200,Hc=4e7,Ue=new Map,uo=new WeakMap;function Yc(e,t){Ue.delete(e),Ue.set(e,t);let r=[...Ue.values()].reduce((o,a)=>o+(uo.get(a)??0),0);for(let[o,a]of Ue){if(Ue.size===1||Ue.size<=zc&&r<=Hc)return;Ue.delete(o),r-=uo.get(a)??0}}var Ya=0,po=new Set;function ft(){Ya+=1;for(let e of po)e()}var Qc=2e3;function O(e,t){let r=Be(),o=t===null?"":e.toString()+JSON.stringify(t)+r,[a,s]=C(0),[i,l]=C({data:Ue.get(o),problem:void 0,loading:o!=="",key:o}),d=J(i);return j(()=>{let c=()=>s(u=>u+1);return po.add(c),()=>{po.delete(c)}},[]),j(()=>{if(o===""||t===null)return;let c=new AbortController,u,m=y=>l(d.current={...y,key:o});return m({data:Ue.get(o)??d.current.data,problem:void 0,loading:!0}),_e(e,t,c.signal).then(y=>{Yc(o,y),m({data:y,problem:void 0,loading:!1})},y=>{if(c.signal.aborted)return;let f=y instanceof he?y.problem:{...Ha,kind:"fault"},b=f.kind==="lost"||f.kind==="throttled"?d.current.data:void 0;m({data:b,problem:f,loading:!1}),(f.kind==="lost"||f.kind==="throttled")&&(u=setTimeout(()=>s(v=>v+1),(f.wait??0)*1e3||Qc))}),()=>{c.abort(),clearTimeout(u)}},[o,a,Ya]),i.key===o?i:{data:Ue.get(o)??i.data,problem:void 0,loading:o!==""}}var L=class extends String{__apiType;value;__meta__;constructor(t,r){super(t),this.value=t,this.__meta__=r}toString(){return this.value}},Rg=new L(`
    fragment Sheet on Table {
  number
  columns {
    key
    title {
      zh
      en
    }
    under {
      zh
      en
    }
    definition {
      zh
      en
    }
  }
  blocks {
    key
    rowHeads {
      zh
      en
    }
    columns
  }
  rows {
    key
    label {
      zh
      en
    }
    level
    parent
    block
    line
    leaf
    total
    code
    codeLabel {
      zh
      en
    }
    secret
    codeNamed
    cells {
      column
      text
      fen
      state
    }
  }
}
    `,{fragmentName:"Sheet"}),Tg=new L(`
    fragment ExplainedLines on ExplanationLineConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    runningFen
    recordedBy
    approvedBy
    amendedBy
    entry {
      eventId
      ordinal
      operationId
      position
      kind
      kindLabel {
        zh
        en
      }
      fen
      department
      unit {
        id
        key
        name
      }
      project {
        id
        key
        name
      }
      source
      sourceLabel {
        zh
        en
      }
      lot
      originYear
      function
      functionLabel {
        zh
        en
      }
      economic
      economicLabel {
        zh
        en
      }
      basis
      how
      authority {
        documentNumber
        disclosure
      }
      reason
      effectiveOn
      recordedAt
      evidence {
        document
        line
        text
        cell
        note
      }
    }
  }
}
    `,{fragmentName:"ExplainedLines"}),$g=new L(`
    fragment CellStep on Step {
  effectiveOn
  changeFen
  fen
  kinds
  operations {
    id
    position
    recordedAt
  }
}
    `,{fragmentName:"CellStep"}),Sg=new L(`
    fragment Measured on Measures {
  initialFen
  adjustedFen
  entries
  adjustments {
    kind
    label {
      zh
      en
    }
    fen
  }
}
    `,{fragmentName:"Measured"}),_g=new L(`
    fragment Flow on LineFlow {
  line
  fiscalYear
  source
  lot
  originYear
  cameInFen
  movedFen
  wentFen
  holdsFen
  carriedFrom
  carriedTo
  unit {
    key
    name
  }
  project {
    key
    name
  }
  measures {
    ...Measured
  }
}
    fragment Measured on Measures {
  initialFen
  adjustedFen
  entries
  adjustments {
    kind
    label {
      zh
      en
    }
    fen
  }
}`,{fragmentName:"Flow"}),Lg=new L(`
    fragment Moved on Event {
  id
  operationId
  kind
  fen
  reason
  effectiveOn
  recordedAt
  line
  source
  lot
  fiscalYear
  kindLabel {
    zh
    en
  }
  authority {
    documentNumber
    disclosure
  }
}
    `,{fragmentName:"Moved"}),Ng=new L(`
    fragment ChangedCells on CellChange {
  department
  fiscalYear
  table
  row
  rowLabel {
    zh
    en
  }
  column
  columnLabel {
    zh
    en
  }
  beforeFen
  afterFen
  changeFen
}
    `,{fragmentName:"ChangedCells"}),Qa=new L(`
    query Compare($department: String!, $year: Int, $before: At!, $after: At!) {
  diff(department: $department, fiscalYear: $year, before: $before, after: $after) {
    before {
      position
      effectiveOn
      knownAt
    }
    after {
      position
      effectiveOn
      knownAt
    }
    changes {
      table
      row
      rowLabel {
        zh
        en
      }
      column
      columnLabel {
        zh
        en
      }
      before
      beforeFen
      after
      afterFen
      differenceFen
      moves {
        changeFen
        operation {
          id
          position
          commands
          reason
          effectiveOn
          recordedAt
          authority {
            documentNumber
            disclosure
          }
        }
      }
    }
  }
}
    `),Wa=new L(`
    query Sheets($department: String!, $year: Int, $number: Int!, $before: At!, $after: At!) {
  before: table(
    department: $department
    fiscalYear: $year
    number: $number
    at: $before
  ) {
    ...Sheet
  }
  after: table(
    department: $department
    fiscalYear: $year
    number: $number
    at: $after
  ) {
    ...Sheet
  }
}
    fragment Sheet on Table {
  number
  columns {
    key
    title {
      zh
      en
    }
    under {
      zh
      en
    }
    definition {
      zh
      en
    }
  }
  blocks {
    key
    rowHeads {
      zh
      en
    }
    columns
  }
  rows {
    key
    label {
      zh
      en
    }
    level
    parent
    block
    line
    leaf
    total
    code
    codeLabel {
      zh
      en
    }
    secret
    codeNamed
    cells {
      column
      text
      fen
      state
    }
  }
}`),Qt=new L(`
    query Reconcile($department: String!, $year: Int, $at: At) {
  reconciliation(department: $department, fiscalYear: $year, at: $at) {
    asOf {
      position
      effectiveOn
      knownAt
    }
    disclosure
    published
    rebuilt
    agrees
    differences {
      table
      row
      column
      printed
      rebuilt
      differenceFen
      line
    }
    tables {
      table
      published
      rebuilt
    }
    checked
    exact
    byRounding
    violated
    assumptions
    warnings
  }
}
    `),Ga=new L(`
    query Rebuilt($department: String!, $year: Int, $digest: String!) {
  department(name: $department, at: { disclosure: $digest }) {
    tables(fiscalYear: $year) {
      number
      title {
        zh
        en
      }
      columns {
        key
        title {
          zh
          en
        }
        under {
          zh
          en
        }
      }
      rows {
        key
        label {
          zh
          en
        }
        cells {
          column
          text
        }
      }
    }
  }
}
    `),qa=new L(`
    query Identities($department: String!, $year: Int, $at: At, $verdict: Verdict, $after: String) {
  identities(
    department: $department
    fiscalYear: $year
    at: $at
    verdict: $verdict
    first: 1000
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      name
      label {
        zh
        en
      }
      source
      bottomUp
      table
      row
      column
      verdict
      printed
      expected
      cells
    }
  }
}
    `),Ka=new L(`
    query PrintedCells($department: String!, $year: Int, $at: At, $digest: String!, $after: String) {
  disclosure(department: $department, fiscalYear: $year, at: $at, digest: $digest) {
    cells(first: 1000, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        table
        row
        column
        text
        line
        how
      }
    }
  }
}
    `),Ja=new L(`
    query Document($department: String!, $year: Int, $at: At, $digest: String!) {
  disclosure(department: $department, fiscalYear: $year, at: $at, digest: $digest) {
    digest
    publishedOn
    format
    fiscalYear
    position
    operationId
    asOf {
      position
      effectiveOn
      knownAt
    }
    statements {
      kind
      text
      lines
      facts
    }
  }
}
    `),Xa=new L(`
    query Around($department: String!, $year: Int, $at: At, $digest: String!, $line: Int!, $context: Int!) {
  disclosure(department: $department, fiscalYear: $year, at: $at, digest: $digest) {
    lines(line: $line, context: $context) {
      number
      text
      cited
    }
  }
}
    `),Za=new L(`
    query PublishedYears($department: String!, $year: Int) {
  department(name: $department) {
    fiscalYears
    disclosures(fiscalYear: $year) {
      digest
      publishedOn
      fiscalYear
    }
  }
  latest: department(name: $department) {
    disclosures {
      digest
      publishedOn
      fiscalYear
    }
  }
}
    `),Wt=new L(`
    query Explained($department: String!, $year: Int, $table: Int!, $row: String!, $column: String!, $at: At, $first: Int!) {
  department(name: $department, at: $at) {
    name
  }
  table(department: $department, fiscalYear: $year, number: $table, at: $at) {
    title {
      zh
      en
    }
  }
  figure(
    address: {
      department: $department
      fiscalYear: $year
      table: $table
      row: $row
      column: $column
    }
    at: $at
  ) {
    asOf {
      position
      effectiveOn
      knownAt
      demonstration
    }
    table
    row
    rowLabel {
      zh
      en
    }
    columnLabel {
      zh
      en
    }
    cell {
      column
      text
      fen
      state
      measures {
        initialFen
        adjustedFen
        entries
        adjustments {
          kind
          label {
            zh
            en
          }
          fen
        }
      }
      basis {
        basis
        fen
      }
      definition {
        whole {
          zh
          en
        }
        scope {
          zh
          en
        }
        along {
          zh
          en
        }
        row {
          zh
          en
        }
        column {
          zh
          en
        }
      }
      published {
        text
        line
        how
        agrees
      }
      explanation(first: $first) {
        ...ExplainedLines
      }
    }
  }
}
    fragment ExplainedLines on ExplanationLineConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    runningFen
    recordedBy
    approvedBy
    amendedBy
    entry {
      eventId
      ordinal
      operationId
      position
      kind
      kindLabel {
        zh
        en
      }
      fen
      department
      unit {
        id
        key
        name
      }
      project {
        id
        key
        name
      }
      source
      sourceLabel {
        zh
        en
      }
      lot
      originYear
      function
      functionLabel {
        zh
        en
      }
      economic
      economicLabel {
        zh
        en
      }
      basis
      how
      authority {
        documentNumber
        disclosure
      }
      reason
      effectiveOn
      recordedAt
      evidence {
        document
        line
        text
        cell
        note
      }
    }
  }
}`),es=new L(`
    query ExplainedMore($department: String!, $year: Int, $table: Int!, $row: String!, $column: String!, $at: At, $first: Int!, $after: String) {
  figure(
    address: {
      department: $department
      fiscalYear: $year
      table: $table
      row: $row
      column: $column
    }
    at: $at
  ) {
    cell {
      explanation(first: $first, after: $after) {
        ...ExplainedLines
      }
    }
  }
}
    fragment ExplainedLines on ExplanationLineConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  nodes {
    runningFen
    recordedBy
    approvedBy
    amendedBy
    entry {
      eventId
      ordinal
      operationId
      position
      kind
      kindLabel {
        zh
        en
      }
      fen
      department
      unit {
        id
        key
        name
      }
      project {
        id
        key
        name
      }
      source
      sourceLabel {
        zh
        en
      }
      lot
      originYear
      function
      functionLabel {
        zh
        en
      }
      economic
      economicLabel {
        zh
        en
      }
      basis
      how
      authority {
        documentNumber
        disclosure
      }
      reason
      effectiveOn
      recordedAt
      evidence {
        document
        line
        text
        cell
        note
      }
    }
  }
}`),Gt=new L(`
    query CitedLines($department: String!, $year: Int, $digest: String!, $line: Int!, $context: Int!) {
  disclosure(department: $department, fiscalYear: $year, digest: $digest) {
    digest
    publishedOn
    lines(line: $line, context: $context) {
      number
      text
      cited
    }
  }
}
    `),ns=new L(`
    query PrintedLine($department: String!, $year: Int, $at: At, $line: Int!, $context: Int!) {
  department(name: $department, at: $at) {
    disclosures(fiscalYear: $year) {
      digest
      publishedOn
      lines(line: $line, context: $context) {
        number
        text
        cited
      }
    }
  }
}
    `),ts=new L(`
    query CellHistory($department: String!, $year: Int, $table: Int!, $row: String!, $column: String!, $inForce: At!, $known: At!) {
  recorded: figure(
    address: {
      department: $department
      fiscalYear: $year
      table: $table
      row: $row
      column: $column
    }
    at: $inForce
  ) {
    cell {
      timeline(axis: RECORDED) {
        ...CellStep
      }
    }
  }
  effective: figure(
    address: {
      department: $department
      fiscalYear: $year
      table: $table
      row: $row
      column: $column
    }
    at: $known
  ) {
    cell {
      timeline(axis: EFFECTIVE) {
        ...CellStep
      }
    }
  }
}
    fragment CellStep on Step {
  effectiveOn
  changeFen
  fen
  kinds
  operations {
    id
    position
    recordedAt
  }
}`),rs=new L(`
    query CellIdentities($department: String!, $year: Int, $cell: String!, $at: At, $first: Int!, $after: String) {
  identities(
    department: $department
    fiscalYear: $year
    cell: $cell
    at: $at
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      name
      label {
        zh
        en
      }
      source
      bottomUp
      table
      row
      column
      verdict
      printed
      expected
      cells
    }
  }
}
    `),os=new L(`
    query TouchedByEvent($event: ID!, $at: At) {
  event(id: $event, at: $at) {
    touches {
      table
      row
      rowLabel {
        zh
        en
      }
      column
      columnLabel {
        zh
        en
      }
    }
  }
}
    `),as=new L(`
    query WhyNotHere($department: String!, $year: Int, $table: Int!, $row: String!, $column: String!, $event: ID!, $at: At) {
  whyNot(
    address: {
      department: $department
      fiscalYear: $year
      table: $table
      row: $row
      column: $column
    }
    event: $event
    at: $at
  ) {
    entries {
      counts
      obstacles {
        part
        words {
          zh
          en
        }
      }
      entry {
        ordinal
        fen
        kindLabel {
          zh
          en
        }
        project {
          name
        }
        functionLabel {
          zh
          en
        }
        economicLabel {
          zh
          en
        }
      }
    }
  }
}
    `),ss=new L(`
    query ProjectsToPick($department: String!, $year: Int, $search: String!, $at: At) {
  department(name: $department, at: $at) {
    projects(fiscalYear: $year, search: $search, first: 8) {
      totalCount
      nodes {
        uuid
        key
        name
      }
    }
  }
}
    `),is=new L(`
    query EventsToPick($department: String!, $year: Int, $narrow: EventsFilter, $at: At, $first: Int!, $after: String) {
  events(
    department: $department
    fiscalYear: $year
    narrow: $narrow
    at: $at
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      kindLabel {
        zh
        en
      }
      fen
      effectiveOn
      authority {
        documentNumber
        disclosure
      }
      project {
        key
        name
      }
      lot
    }
  }
}
    `),xe=new L(`
    query Groups($department: String!, $year: Int, $keys: [GroupKey!]!, $narrow: EntryFilter, $subtotals: Boolean!, $at: At, $after: String) {
  groupBy(
    department: $department
    fiscalYear: $year
    keys: $keys
    narrow: $narrow
    subtotals: $subtotals
    at: $at
    first: 1000
    after: $after
  ) {
    total {
      ...Measured
    }
    groups {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        subtotal
        values {
          key
          value
          label {
            zh
            en
          }
        }
        measures {
          ...Measured
        }
      }
    }
  }
}
    fragment Measured on Measures {
  initialFen
  adjustedFen
  entries
  adjustments {
    kind
    label {
      zh
      en
    }
    fen
  }
}`),tn=new L(`
    query Choices($department: String!, $year: Int, $at: At) {
  department(name: $department, at: $at) {
    units(fiscalYear: $year, first: 1000) {
      nodes {
        uuid
        key
        name
        aliases
      }
    }
    tables(fiscalYear: $year) {
      number
      title {
        zh
        en
      }
      state
    }
  }
  fundingSources {
    source
    label {
      zh
      en
    }
  }
}
    `),ls=new L(`
    query Registered($department: String!, $year: Int, $at: At) {
  department(name: $department, at: $at) {
    projects(fiscalYear: $year, first: 1000) {
      totalCount
      nodes {
        uuid
        key
        name
        aliases
        secret
        codeNamed
        unitKey
      }
    }
  }
}
    `),gt=new L(`
    query Series($department: String!, $year: Int, $keys: [GroupKey!], $narrow: EntryFilter, $axis: TimeAxis!, $interval: Interval!, $at: At) {
  series(
    department: $department
    fiscalYear: $year
    keys: $keys
    narrow: $narrow
    axis: $axis
    interval: $interval
    at: $at
  ) {
    points {
      time
      label
      fen
      changeFen
    }
  }
}
    `),rn=new L(`
    query Lineage($department: String!, $project: String, $source: FundingSource, $at: At) {
  lineage(department: $department, project: $project, source: $source, at: $at) {
    ...Flow
  }
  fundingSources {
    source
    label {
      zh
      en
    }
  }
}
    fragment Measured on Measures {
  initialFen
  adjustedFen
  entries
  adjustments {
    kind
    label {
      zh
      en
    }
    fen
  }
}
fragment Flow on LineFlow {
  line
  fiscalYear
  source
  lot
  originYear
  cameInFen
  movedFen
  wentFen
  holdsFen
  carriedFrom
  carriedTo
  unit {
    key
    name
  }
  project {
    key
    name
  }
  measures {
    ...Measured
  }
}`),mo=new L(`
    query Line($id: ID!, $at: At) {
  line(id: $id, at: $at) {
    id
    department
    fiscalYear
    source
    lot
    originYear
    balanceFen
    sourceLabel {
      zh
      en
    }
    unit {
      key
      name
    }
    project {
      key
      name
    }
    measures {
      ...Measured
    }
    buckets {
      classification
      code
      codeLabel {
        zh
        en
      }
      fen
    }
  }
}
    fragment Measured on Measures {
  initialFen
  adjustedFen
  entries
  adjustments {
    kind
    label {
      zh
      en
    }
    fen
  }
}`),ds=new L(`
    query LineHistory($id: ID!, $at: At, $after: String) {
  line(id: $id, at: $at) {
    history(first: 1000, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...Moved
      }
    }
  }
}
    fragment Moved on Event {
  id
  operationId
  kind
  fen
  reason
  effectiveOn
  recordedAt
  line
  source
  lot
  fiscalYear
  kindLabel {
    zh
    en
  }
  authority {
    documentNumber
    disclosure
  }
}`),cs=new L(`
    query Project($department: String!, $year: Int, $search: String!, $at: At) {
  department(name: $department, at: $at) {
    projects(fiscalYear: $year, search: $search, first: 1000) {
      nodes {
        uuid
        key
        name
        aliases
        secret
        codeNamed
        unitKey
      }
    }
    units(fiscalYear: $year, first: 1000) {
      nodes {
        key
        name
        aliases
      }
    }
  }
}
    `),qt=new L(`
    query MoneyEvents($department: String!, $year: Int, $narrow: EventsFilter, $at: At, $after: String) {
  events(
    department: $department
    fiscalYear: $year
    narrow: $narrow
    at: $at
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Moved
      project {
        key
        name
      }
    }
  }
}
    fragment Moved on Event {
  id
  operationId
  kind
  fen
  reason
  effectiveOn
  recordedAt
  line
  source
  lot
  fiscalYear
  kindLabel {
    zh
    en
  }
  authority {
    documentNumber
    disclosure
  }
}`),ht=new L(`
    query PrintedRows($department: String!, $year: Int, $number: Int!, $at: At) {
  table(department: $department, fiscalYear: $year, number: $number, at: $at) {
    number
    title {
      zh
      en
    }
    columns {
      key
      title {
        zh
        en
      }
      under {
        zh
        en
      }
      definition {
        zh
        en
      }
    }
    rows {
      key
      code
      label {
        zh
        en
      }
      cells {
        column
        fen
        state
      }
    }
  }
}
    `),Fn=new L(`
    query Departments {
  departments(first: 100) {
    totalCount
    nodes {
      id
      uuid
      name
      fiscalYears
    }
  }
  asOf {
    position
    demonstration
  }
}
    `),Kt=new L(`
    query Marks($department: String!, $year: Int, $after: String) {
  operations(narrow: { department: $department }, first: 500, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      before
      position
      effectiveOn
      recordedAt
      commands
      reason
      backDated
    }
  }
  department(name: $department) {
    disclosures(fiscalYear: $year) {
      digest
      publishedOn
      fiscalYear
      position
    }
  }
}
    `),yo=new L(`
    query EventView($id: ID!, $at: At) {
  event(id: $id, at: $at) {
    id
    operationId
    fen
    line
    lot
    reason
    fiscalYear
    effectiveOn
    recordedAt
    kind
    kindLabel {
      zh
      en
    }
    amendedBy
    unit {
      key
      name
    }
    project {
      key
      name
    }
    authority {
      documentNumber
      disclosure
    }
    entries {
      department
      ordinal
      fen
      basis
      how
      reason
      function
      economic
      position
      functionLabel {
        zh
        en
      }
      economicLabel {
        zh
        en
      }
      sourceLabel {
        zh
        en
      }
      authority {
        documentNumber
        disclosure
      }
      evidence {
        document
        line
        text
        cell
        note
      }
    }
    touches {
      table
      row
      rowLabel {
        zh
        en
      }
      column
      columnLabel {
        zh
        en
      }
      changeFen
      entries
    }
  }
}
    `),us=new L(`
    query EventLine($line: ID!, $at: At) {
  line(id: $line, at: $at) {
    department
    fiscalYear
    balanceFen
    sourceLabel {
      zh
      en
    }
    originYear
  }
}
    `),ps=new L(`
    subscription Follow($after: Position) {
  operations(after: $after) {
    position
    operation {
      id
      position
      commands
      effectiveOn
      recordedBy
      reason
      authority {
        documentNumber
      }
    }
  }
}
    `),ms=new L(`
    query Log($narrow: OperationsFilter, $at: At, $first: Int!) {
  now: asOf {
    position
  }
  operations(narrow: $narrow, at: $at, first: $first, newestFirst: true) {
    totalCount
    pageInfo {
      hasNextPage
    }
    nodes {
      id
      position
      before
      commands
      recordedAt
      effectiveOn
      recordedBy
      approvedBy
      reason
      reverses
      reversedBy
      backDated
      authority {
        documentNumber
        disclosure
      }
      budgets {
        department
        fiscalYear
        events(first: 3) {
          totalCount
          nodes {
            id
            fen
            kindLabel {
              zh
              en
            }
            unit {
              name
            }
            project {
              key
              name
            }
          }
        }
      }
    }
  }
}
    `),fo=new L(`
    query OperationView($id: ID!, $at: At) {
  operation(id: $id, at: $at) {
    id
    position
    before
    commands
    recordedAt
    recordedBy
    approvedBy
    effectiveOn
    reason
    reverses
    reversedBy
    backDated
    authority {
      documentNumber
      disclosure
    }
    budgets {
      department
      fiscalYear
      touches {
        table
        row
        rowLabel {
          zh
          en
        }
        column
        columnLabel {
          zh
          en
        }
        changeFen
        entries
      }
    }
  }
}
    `),ys=new L(`
    query OperationEvents($id: ID!, $department: String!, $year: Int!, $at: At, $after: String) {
  events(
    department: $department
    fiscalYear: $year
    narrow: { operation: $id }
    at: $at
    first: 50
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      fen
      line
      lot
      reason
      kindLabel {
        zh
        en
      }
      unit {
        key
        name
      }
      project {
        key
        name
      }
      authority {
        documentNumber
        disclosure
      }
      entries {
        ordinal
        fen
        basis
        how
        function
        economic
        functionLabel {
          zh
          en
        }
        economicLabel {
          zh
          en
        }
        sourceLabel {
          zh
          en
        }
        authority {
          documentNumber
          disclosure
        }
        evidence {
          document
          line
          text
          cell
          note
        }
      }
    }
  }
}
    `),fs=new L(`
    query Linked($id: ID!, $at: At) {
  operation(id: $id, at: $at) {
    id
    position
    commands
    recordedAt
    recordedBy
    reason
  }
}
    `),go=new L(`
    query Search($department: String!, $year: Int, $text: String!, $at: At, $known: At) {
  search(
    department: $department
    fiscalYear: $year
    text: $text
    at: $at
    first: 100
  ) {
    found
    text
    reference
    key
    classification
    label {
      zh
      en
    }
    unit {
      key
      name
    }
    event {
      id
      fen
      effectiveOn
      kindLabel {
        zh
        en
      }
      unit {
        name
      }
      project {
        name
      }
      authority {
        documentNumber
        disclosure
      }
    }
  }
  operations(narrow: { reason: $text }, at: $known, first: 10, newestFirst: true) {
    totalCount
    nodes {
      id
      position
      commands
      recordedAt
      reason
    }
  }
}
    `),gs=new L(`
    query Examples($department: String!, $year: Int, $at: At) {
  department(name: $department, at: $at) {
    projects(fiscalYear: $year, first: 1) {
      nodes {
        name
      }
    }
  }
  events(department: $department, fiscalYear: $year, at: $at, first: 1) {
    nodes {
      text
      entries {
        function
        functionLabel {
          zh
          en
        }
      }
    }
  }
  operations(narrow: { authority: "号" }, first: 1, newestFirst: true) {
    nodes {
      authority {
        documentNumber
      }
    }
  }
}
    `),hs=new L(`
    query Holders($department: String!, $year: Int) {
  department(name: $department) {
    units(fiscalYear: $year, first: 200) {
      totalCount
      nodes {
        key
        name
      }
    }
    projects(fiscalYear: $year, first: 1000) {
      totalCount
      nodes {
        key
        name
        unitKey
      }
    }
  }
}
    `),bs=new L(`
    query Codes($department: String!, $year: Int) {
  functions: codes(
    department: $department
    classification: FUNCTION
    fiscalYear: $year
    first: 1000
  ) {
    nodes {
      code
      name {
        zh
        en
      }
    }
  }
  economics: codes(
    department: $department
    classification: ECONOMIC
    fiscalYear: $year
    first: 1000
  ) {
    nodes {
      code
      name {
        zh
        en
      }
    }
  }
}
    `),vs=new L(`
    query Sources {
  fundingSources {
    source
    label {
      zh
      en
    }
  }
}
    `),ws=new L(`
    query Holding($department: String!, $source: FundingSource, $project: String) {
  lineage(department: $department, source: $source, project: $project) {
    line
    fiscalYear
    originYear
    lot
    holdsFen
  }
}
    `),ks=new L(`
    query ToReverse($id: ID!) {
  operation(id: $id) {
    id
    position
    commands
    recordedAt
    recordedBy
    approvedBy
    effectiveOn
    reason
    reversedBy
    reverses
    authority {
      documentNumber
      disclosure
    }
    budgets {
      department
      fiscalYear
      events(first: 20) {
        totalCount
        nodes {
          id
          kindLabel {
            zh
            en
          }
          fen
          unit {
            key
            name
          }
          project {
            key
            name
          }
        }
      }
    }
  }
}
    `),xs=new L(`
    query ToAmend($id: ID!) {
  event(id: $id) {
    id
    operationId
    kindLabel {
      zh
      en
    }
    fen
    unit {
      key
      name
    }
    project {
      key
      name
    }
    effectiveOn
    recordedAt
    entries {
      ordinal
      fen
      function
      economic
      reason
      authority {
        documentNumber
        disclosure
      }
      evidence {
        document
        line
        text
        cell
        note
      }
    }
  }
}
    `),ho=new L(`
    mutation RecordOperation($commands: [CommandInput!]!, $operation: OperationInput!) {
  record(commands: $commands, operation: $operation) {
    __typename
    ... on Recorded {
      operationId
      position
      recordedAt
      eventIds
      repeated
      warnings {
        code
        message
      }
      operation {
        commands
        budgets {
          events(first: 50) {
            nodes {
              id
              kindLabel {
                zh
                en
              }
              fen
              unit {
                name
              }
              project {
                name
              }
            }
          }
        }
      }
      changes {
        ...ChangedCells
      }
    }
    ... on Validated {
      events {
        id
        event
        kind
        line
        fen
        parts {
          function
          economic
          axis
          fen
          basis
          how
        }
      }
      warnings {
        code
        message
      }
      changes {
        ...ChangedCells
      }
    }
    ... on Refusal {
      rule
      branch
      message {
        zh
        en
      }
    }
    ... on AlreadyPublished {
      digest
    }
    ... on AlreadyRegistered {
      what
      name
    }
    ... on AlreadyReversed {
      operationId
      reversedBy
    }
    ... on AmountNotPositive {
      amountFen
    }
    ... on AuthorityRequired {
      kind
    }
    ... on BalanceBelowZero {
      line
      bucket
      on
      shortfallFen
      operations
    }
    ... on ConcurrentChange {
      what
    }
    ... on ContradictoryCodeName {
      classification
      code
      stated
      listed
    }
    ... on DemonstrationRefused {
      why
    }
    ... on ForeignRows {
      position
      expected
    }
    ... on HandoverWithinDepartment {
      field
    }
    ... on IdempotencyKeyReused {
      key
    }
    ... on InvalidAmount {
      text
      why
    }
    ... on InvalidCode {
      classification
      code
    }
    ... on InvalidCodeList {
      file
      row
      why
    }
    ... on InvalidCommand {
      command
      why
    }
    ... on InvalidDate {
      effectiveOn
      fiscalYear
    }
    ... on InvalidName {
      name
      why
    }
    ... on InvalidNotation {
      text
      why
    }
    ... on LogNotProtected {
      missing
      foreign
    }
    ... on MixedBreakdown {
      axes
    }
    ... on NothingToReverse {
      operationId
    }
    ... on OutcomeUnknown {
      operations
      why
    }
    ... on ReallocationCrossesLines {
      field
      values
    }
    ... on ResidualOutOfBounds {
      amountFen
      bucket
    }
    ... on ReversalAfterDocument {
      operationId
      operationOn
      reversalOn
    }
    ... on ReversalBeforeOperation {
      operationId
      operationOn
      reversalOn
    }
    ... on ReversalOfReversal {
      operationId
    }
    ... on SeparateBreakdownNotAllowed {
      unit
    }
    ... on StoreUnavailable {
      why
    }
    ... on UnbalancedBreakdown {
      axis
      amountFen
      breakdownFen
    }
    ... on UnbalancedReallocation {
      sumFen
    }
    ... on UnknownCode {
      classification
      code
      fiscalYear
      nearest
    }
    ... on UnknownDepartment {
      department
    }
    ... on UnknownDisclosure {
      digest
    }
    ... on UnknownEvent {
      eventId
    }
    ... on UnknownLine {
      line
    }
    ... on UnknownOperation {
      operationId
    }
    ... on UnknownProject {
      project
    }
    ... on UnknownUnit {
      unit
    }
    ... on UnreadableEvent {
      topic
      why
    }
    ... on WrongLot {
      kind
      lot
    }
    ... on WrongOriginYear {
      originYear
      fiscalYear
    }
    ... on YearAlreadyRecorded {
      department
      fiscalYear
      operations
    }
  }
}
    fragment ChangedCells on CellChange {
  department
  fiscalYear
  table
  row
  rowLabel {
    zh
    en
  }
  column
  columnLabel {
    zh
    en
  }
  beforeFen
  afterFen
  changeFen
}`),Dn=new L(`
    query Titles($department: String!, $year: Int, $at: At) {
  department(name: $department, at: $at) {
    tables(fiscalYear: $year) {
      number
      title {
        zh
        en
      }
      state
    }
  }
}
    `),As=new L(`
    query TableView($department: String!, $year: Int, $number: Int!, $at: At) {
  table(department: $department, fiscalYear: $year, number: $number, at: $at) {
    number
    title {
      zh
      en
    }
    unit
    state
    statement
    notes
    complete
    asOf {
      position
      effectiveOn
      knownAt
      demonstration
    }
    columns {
      key
      title {
        zh
        en
      }
      under {
        zh
        en
      }
      definition {
        zh
        en
      }
    }
    blocks {
      key
      rowHeads {
        zh
        en
      }
      columns
    }
    gaps {
      dimension
      label {
        zh
        en
      }
      fen
      text
      entries
    }
    rows {
      key
      label {
        zh
        en
      }
      level
      parent
      block
      line
      leaf
      total
      code
      codeLabel {
        zh
        en
      }
      secret
      codeNamed
      cells {
        column
        text
        fen
        state
      }
    }
  }
}
    `);var Wc=["table","compare","projects","project","flow","lines","line","charts","log","operation","event","search","reconciliation","record"],Gc=new Set(["year","table","position","toPosition"]),Os=["department","year","table","row","column","on","known","position","disclosure","toOn","toKnown","toPosition","toDisclosure","id","text","by","narrow","language","money"];function qc(e){let t=new URLSearchParams(e),r=t.get("view"),o={view:Wc.includes(r)?r:"table"};for(let a of Os){let s=t.get(a);s===null||s===""||(Gc.has(a)?/^\d{1,15}$/.test(s)&&(o[a]=Number(s)):o[a]=s)}return o.language!=="en"&&o.language!=="zh"&&delete o.language,o.money!=="yuan"&&o.money!=="wan"&&delete o.money,o}function Ge(e){let t=new URLSearchParams;e.view!=="table"&&t.set("view",e.view);for(let o of Os){let a=e[o];a!==void 0&&a!==""&&t.set(o,String(a))}let r=t.toString();return r?`/?${r}`:"/"}function E(e,t,r={}){let{department:o,year:a,on:s,known:i,position:l,disclosure:d,language:c,money:u}=e;return S({view:t,...Cs({department:o,year:a,on:s,known:i,position:l,disclosure:d,language:c,money:u})},r)}function S(e,t){return Cs({...e,...t})}function Cs(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t!==void 0))}var bo=new Set;function Es(){let e=on();for(let t of bo)t(e)}addEventListener("popstate",Es);function on(){return qc(location.search)}function Ce(e,t=!1){let r=Ge(e);r!==location.pathname+location.search&&(t?history.replaceState(null,"",r):history.pushState(null,"",r),Es())}function M(e,t=!1){Ce(S(on(),e),t)}function g(){let[e,t]=C(on);return j(()=>(bo.add(t),t(on()),()=>{bo.delete(t)}),[]),e}var an="*";function V(e){return e.department===an}function bt(e){return e.replace(/^d\d+\./,"")}function Rs(e){return e.split(".")[0]??""}function Ts(e,t){let r=e.row.split("/"),o=r.findIndex(s=>/^u\d/.test(s));if(t===""||o<0)return e;let a=r.slice(o).map(s=>/^u\d/.test(s)?`${t}.${s}`:s);return{...e,row:[...r.slice(0,o),t,...a].join("/")}}function Jt(e,{department:t,project:r}){return E(e,"project",{...V(e)?{department:t}:{},id:bt(r.key)})}function vo(e,t){let r=e.row!==void 0&&!/(^|\/)[du]\d/.test(e.row);return{department:t,...r?{}:{row:void 0,column:void 0},...e.view==="project"||e.view==="line"?{view:"projects",id:void 0}:{},narrow:e.view==="log"?e.narrow:Kc(e.narrow)}}function Kc(e){return e?.split(",").filter(t=>!/^(unit|shut):/.test(t)).join(",")||void 0}function qe(e,t){return S(e,vo(e,t))}var Jc={zh:Yt,en:Ht};function Xc(){return navigator.languages.some(e=>e.toLowerCase().startsWith("zh"))?"zh":"en"}function ce(){let{language:e}=g();return e??Xc()}function p(){return Jc[ce()]}function x(){let e=ce();return t=>t[e]||t.zh}function Mn(){let{explorer:e}=p();return V(g())?e.flowTogether:e.flow}var Zc=Symbol.for("pv"),eu=0;function n(e,t,r,o,a,s){t||(t={});var i,l,d=t;if("ref"in d&&typeof e!="function")for(l in d={},t)l=="ref"?i=t[l]:d[l]=t[l];var c={type:e,props:d,key:r,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Zc,__v:--eu,__i:-1,__u:0};return(a||s)&&(c.__source=a,c.__self=s),K.vnode&&K.vnode(c),c}function I({answer:e,children:t}){let r=p(),{data:o,problem:a,loading:s}=e;return n("div",{"aria-busy":s,class:s&&o!==void 0?"awaiting":"",children:[a&&n(Fe,{problem:a}),o!==void 0?t(o):s&&n("p",{class:"note loading",role:"status",children:r.states.loading})]})}function Fe({problem:e}){let t=p(),r=ce(),o=g(),a=o.on??o.known??o.position??o.disclosure;return n("div",{class:`note problem ${e.kind}`,role:"alert",children:[n("strong",{children:t.states[e.kind]}),n("p",{children:e[r]}),e.kind==="forbidden"&&n("p",{children:n(w,{to:E(o,"record"),children:t.states.token})}),e.kind==="refused"&&a!==void 0&&n("p",{children:[t.states.next," ",n(w,{to:nu(o),children:t.states.newest})]}),e.code&&n("p",{class:"code",children:e.code})]})}function nu(e){return S(e,{on:void 0,known:void 0,position:void 0,disclosure:void 0})}function H({children:e}){return n("p",{class:"note",children:e??p().states.empty})}function w({to:e,children:t,...r}){return n("a",{...r,href:Ge(e),onClick:o=>{o.button!==0||o.ctrlKey||o.metaKey||o.shiftKey||o.altKey||(o.preventDefault(),Ce(e))},children:t})}function $(e){return $s(e.on,e.known,e.position,e.disclosure)}function wo(e){return $s(e.toOn,e.toKnown,e.toPosition,e.toDisclosure)}function sn(e){return{on:e.effectiveOn??void 0,known:e.knownAt??void 0,position:e.position??void 0,disclosure:e.disclosure??void 0}}function $s(e,t,r,o){let a=e===void 0?{}:{effectiveOn:e};return o!==void 0?{...a,disclosure:o}:r!==void 0?{...a,position:r}:t!==void 0?{...a,knownAt:t}:a}var Ss=["table","source","lot","nature","unit","function","economic","kind","measure","sort","shut","axis","interval","label","top"];function Z(e){let t={};for(let r of(e.narrow??"").split(",")){let[o,a]=r.split(":",2);Ss.includes(o)&&a&&(t[o]=a)}return t}function Ee(e){return Ss.flatMap(t=>e[t]?[`${t}:${e[t]}`]:[]).join(",")||void 0}function jn(e){M({narrow:Ee({...Z(on()),...e})})}function ue(e,t,r,o={}){return E(e,t,{narrow:Ee(r),...o})}function ln(e){return{...e.table?{table:Number(e.table)}:{},...e.source?{sources:[e.source]}:{},...e.lot?{lot:e.lot}:{},...e.nature?{nature:e.nature}:{},...e.unit?{units:[e.unit]}:{},...e.function?{functions:[e.function]}:{},...e.economic?{economics:[e.economic]}:{},...e.kind?{kinds:[e.kind]}:{}}}function dn(e){return Object.fromEntries(Object.entries(e).flatMap(([t,r])=>r==null?[]:[[t,String(r)]]))}function de({name:e,label:t,options:r,all:o,first:a}){let s=Z(g())[e]??a??"",i=s===""||r.some(([l])=>l===s);return n("label",{children:[n("span",{children:t}),n("select",{value:s,onChange:l=>{let d=l.currentTarget.value;jn({[e]:d===a?void 0:d||void 0})},children:[o!==void 0&&n("option",{value:"",children:o}),!i&&n("option",{value:s,children:s}),r.map(([l,d])=>n("option",{value:l,children:d},l))]})]})}function Xt({label:e}){let{text:t}=g();return n("label",{children:[n("span",{children:e}),n("input",{type:"search",value:t??"",onInput:r=>M({text:r.currentTarget.value||void 0},!0)})]})}function pe({name:e,label:t,options:r,first:o}){let a=Z(g())[e]??o;return n("div",{class:"ways",role:"group","aria-label":t,children:r.map(([s,i])=>n("button",{type:"button","aria-pressed":a===s,onClick:()=>jn({[e]:s===o?void 0:s}),children:i},s))})}function cn(){let e=p().explorer;return n(de,{name:"lot",label:e.lot,all:e.all,options:[["CURRENT",e.lots.CURRENT],["CARRIED",e.lots.CARRIED]]})}function Bn(){let e=p().explorer;return n(de,{name:"nature",label:e.nature,all:e.all,options:[["BASIC",e.natures.BASIC],["PROJECT",e.natures.PROJECT]]})}function Zt({units:e}){let t=p().explorer;return V(g())?null:n(de,{name:"unit",label:t.unit,all:t.all,options:e.map(r=>[r.key,r.name])})}function ne(e,t,r){let o=O(e,t),a=o.data===void 0?void 0:r(o.data),[s,i]=C([]),[l,d]=C(),[c,u]=C(!1);j(()=>{i([]),d(void 0)},[JSON.stringify(t),a?.pageInfo.endCursor]);let m=s.at(-1)??a,y=m?.pageInfo.hasNextPage&&t!==null?()=>{u(!0),_e(e,{...t,after:m.pageInfo.endCursor??null}).then(f=>i([...s,r(f)]),f=>d(f instanceof he?f.problem:void 0)).finally(()=>u(!1))}:void 0;return{data:o.data,nodes:[a,...s].flatMap(f=>f?.nodes??[]),total:a?.totalCount??0,problem:o.problem??l,loading:o.loading||c,more:y}}function te({pages:e}){let t=p();return n("div",{class:"more","aria-busy":e.loading,children:[e.problem&&n(Fe,{problem:e.problem}),e.data===void 0&&e.loading&&n("p",{role:"status",children:t.states.loading}),e.data!==void 0&&n("span",{class:"hint",children:[t.of(e.nodes.length,e.total)," "]}),e.more&&n("button",{type:"button",disabled:e.loading,onClick:e.more,children:t.more})]})}function un({why:e}){let t=p(),r=g(),o=O(Fn,{});return n("div",{class:"note one-department",role:"status",children:[n("strong",{children:t.oneDepartment.title}),n("p",{children:e}),n("p",{id:"choose-one",children:t.oneDepartment.choose}),n(I,{answer:o,children:({departments:a})=>n("ul",{"aria-labelledby":"choose-one",children:a.nodes.map(({uuid:s,name:i})=>n("li",{children:n(w,{to:qe(r,i),children:i})},s))})})]})}function Oe(e,t,r,o={}){let a=new URLSearchParams,s={effectiveOn:e.on,knownAt:e.known,position:e.position,disclosure:e.disclosure};for(let[i,l]of Object.entries({department:e.department,fiscalYear:e.year,...s,...o}))l!==void 0&&a.set(i,String(l));return`/export/${t}.${r}?${a}`}function ie({document:e,variables:t,file:r}){let o=p(),a=g(),[s,i]=C(""),l=e.toString().trim(),d=JSON.stringify(t,null,2),c=u=>n("button",{type:"button",onClick:()=>{navigator.clipboard?.writeText(u).then(()=>i(u))},children:s===u?o.copied:o.copy});return n("footer",{class:"asked",children:[r&&n("p",{children:[o.explorer.files," ",["csv","xlsx","jsonl"].map(u=>n("a",{href:Oe(a,r.what,u,r.more),download:!0,children:u.toUpperCase()},u))]}),n("details",{children:[n("summary",{children:o.explorer.graphql}),n("p",{class:"hint",children:[o.explorer.graphqlHint," ",n("a",{href:"/graphiql",children:"GraphiQL"})]}),n("h3",{children:[o.explorer.query," ",c(l)]}),n("pre",{class:"code",tabIndex:0,children:l}),n("h3",{children:[o.explorer.variables," ",c(d)]}),n("pre",{class:"code",tabIndex:0,children:d})]})]})}var _s={wan:1000000n,yuan:100n};function Y(e,t){let r=BigInt(e),o=r<0n?-r:r,a=_s[t]/100n,s=(o+a/2n)/a,i=(s/100n).toString().replace(/\B(?=(\d{3})+$)/g,",");return`${r<0n&&s>0n?"-":""}${i}.${(s%100n).toString().padStart(2,"0")}`}function Ve(e,t){return BigInt(e)>0n?`+${Y(e,t)}`:Y(e,t)}function En(e,t){return BigInt(e)%(_s[t]/100n)!==0n}function Le(e){let t=BigInt(e);return t<0n?-t:t}function be(e,t){let r=BigInt(t);return r===0n?0:Number(BigInt(e)*1000000n/r)/1e6}function De(e){return e.reduce((t,r)=>t+BigInt(r),0n).toString()}function pn(e){let t=0n,r=0n;for(let o of e){let a=BigInt(o);a<t&&(t=a),a>r&&(r=a)}return{least:t,most:r}}function mn({fen:e,mark:t,range:r,series:o=1}){let a=r.most-r.least,s=d=>be(BigInt(d)-r.least,a)*100,i=s(0n),l=s(e);return n("svg",{class:"bar",viewBox:"0 0 100 10",preserveAspectRatio:"none","aria-hidden":"true",focusable:"false",children:[n("rect",{class:BigInt(e)<0n?"below":"",x:Math.min(i,l),y:1,width:e==="0"?0:Math.max(Math.abs(l-i),.25),height:8,style:{fill:`var(--series-${o})`}}),t!==void 0&&t!==e&&t!=="0"&&n("rect",{class:"before",x:Math.min(s(t),99.4),y:0,width:.6,height:10}),r.least<0n&&n("rect",{class:"zero",x:i-.1,y:0,width:.2,height:10})]})}function Un(e){return{href:Ge(e),onClick:t=>{t.button!==0||t.ctrlKey||t.metaKey||t.shiftKey||t.altKey||(t.preventDefault(),Ce(e))}}}var ko=["initial","adjustments","adjusted"];function er(e){return ko.find(t=>t===e)??"adjusted"}function ze(e,t){return t==="initial"?e.initialFen:t==="adjusted"?e.adjustedFen:(BigInt(e.adjustedFen)-BigInt(e.initialFen)).toString()}function Vn(e){let t=new Map;for(let o of e.flatMap(a=>a.adjustments)){let a=t.get(o.kind);t.set(o.kind,{...o,fen:String(BigInt(o.fen)+BigInt(a?.fen??0))})}let r=o=>String(e.reduce((a,s)=>a+BigInt(o(s)),0n));return{initialFen:r(o=>o.initialFen),adjustedFen:r(o=>o.adjustedFen),entries:e.reduce((o,a)=>o+a.entries,0),adjustments:[...t.values()]}}function Re(e,t){let r=BigInt(t)-BigInt(e);return r>0n?1:r<0n?-1:0}function A({fen:e,plus:t=!1}){let r=g().money??"wan",o=p(),a=t?Ve(e,r):Y(e,r),s=En(e,r)?`${Y(e,"yuan")} ${o.money.yuan}`:void 0;return n("span",{class:`fen${BigInt(e)<0n?" negative":""}`,title:s,children:[a,s&&n("span",{class:"inexact","aria-label":s,children:"≈"})]})}function zn({chosen:e="adjusted"}){let t=p().explorer;return n(h,{children:ko.map(r=>n("th",{scope:"col",class:nr(r,e),children:t.measures[r]},r))})}function He({measures:e,chosen:t="adjusted"}){let r=x(),o=g().money??"wan",a=e.adjustments.map(s=>`${r(s.label)} ${Y(s.fen,o)}`).join(`
`);return n(h,{children:[n("td",{class:nr("initial",t),children:n(A,{fen:e.initialFen})}),n("td",{class:nr("adjustments",t),title:a||void 0,children:e.adjustments.length>0?n(A,{fen:ze(e,"adjustments"),plus:!0}):n("span",{class:"none",children:"—"})}),n("td",{class:nr("adjusted",t),children:n(A,{fen:e.adjustedFen})})]})}function nr(e,t){return`amount ${e}${e===t?" strong":""}`}function tr({measures:e}){let t=p().explorer,r=x();return n("table",{class:"list measures",children:n("tbody",{children:[n("tr",{children:[n("th",{scope:"row",children:t.measures.initial}),n("td",{class:"amount",children:n(A,{fen:e.initialFen})})]}),e.adjustments.map(o=>n("tr",{class:"part",children:[n("th",{scope:"row",children:r(o.label)}),n("td",{class:"amount",children:n(A,{fen:o.fen,plus:!0})})]},o.kind)),n("tr",{class:"sum",children:[n("th",{scope:"row",children:t.measures.adjusted}),n("td",{class:"amount",children:n(A,{fen:e.adjustedFen})})]})]})})}function Ls({rows:e,measure:t,caption:r,head:o,series:a}){let s=p().explorer,i=e.map(f=>ze(f.measures,t)),l=t==="adjusted"?e.map(f=>f.measures.initialFen):[],d=pn([...i,...l]),c=Vn(e.map(f=>f.measures)),u=BigInt(ze(c,t)),m=d.least===0n&&u>0n,y=e.some(f=>f.also);return n("div",{class:"wide",children:n("table",{class:"list chart",children:[n("caption",{class:"unseen",children:r}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o}),n("th",{scope:"col",class:"bars",children:t==="adjusted"?s.adjustedBar:s.measures[t]}),m&&n("th",{scope:"col",class:"amount part",children:s.part}),n(zn,{chosen:t}),y&&n("th",{scope:"col",children:s.same})]})}),n("tbody",{children:e.map((f,b)=>n("tr",{children:[n("th",{scope:"row",children:[f.code&&n("code",{children:[f.code," "]}),n(w,{to:f.to,children:f.name})]}),n("td",{class:"bars",children:n("a",{...Un(f.to),tabIndex:-1,"aria-hidden":"true",children:n(mn,{fen:i[b]??"0",range:d,series:a,...t==="adjusted"?{mark:f.measures.initialFen}:{}})})}),m&&n("td",{class:"amount part",children:[(be(i[b]??"0",u)*100).toFixed(1),"%"]}),n(He,{measures:f.measures,chosen:t}),y&&n("td",{children:f.also})]},f.key))}),n("tfoot",{children:n("tr",{children:[n("th",{scope:"row",children:s.total}),n("td",{class:"bars"}),m&&n("td",{class:"amount part",children:"100%"}),n(He,{measures:c,chosen:t}),y&&n("td",{})]})})]})})}var xo=["department","function","economic","source","unit","kind","lot","nature","month"];function rr(e){return V(e)?xo:xo.filter(t=>t!=="department")}function Is(e){return xo.find(t=>t===e)??"function"}function Ps(e,t,r){let o=tu(e,t),a=o.at(-1);return V(r)&&(a==="UNIT"||a==="PROJECT")?[...o.slice(0,-1),"DEPARTMENT",a]:o}function tu(e,t){switch(e){case"department":return["DEPARTMENT"];case"function":return Ns(["FUNCTION_CLASS","FUNCTION_GROUP","FUNCTION_ITEM","PROJECT"],t.function,[3,5,7]);case"economic":return Ns(["ECONOMIC_CLASS","ECONOMIC_ITEM","PROJECT"],t.economic,[3,5]);case"source":return["SOURCE"];case"unit":return["UNIT"];case"kind":return["KIND"];case"lot":return["LOT"];case"nature":return["NATURE"];case"month":return["EFFECTIVE_MONTH"]}}function Ns(e,t,r){if(t===void 0)return e.slice(0,1);let o=r.indexOf(t.length);return o<0?[...e]:e.slice(0,o+2)}function Hn(e,t){return{...t,function:e==="function"?t.function:void 0,economic:e==="economic"?t.economic:void 0,kind:e==="function"||e==="economic"?void 0:t.kind}}var ru=new Intl.DateTimeFormat("sv-SE",{timeZone:"Asia/Shanghai",dateStyle:"short"}),ou=new Intl.DateTimeFormat("sv-SE",{timeZone:"Asia/Shanghai",dateStyle:"short",timeStyle:"short"});function q(e,t){return(t==="day"?ru:ou).format(new Date(e))}function ee({authority:e}){let t=p();return e?.documentNumber?n("span",{class:"authority",children:e.documentNumber}):e?.disclosure?n("span",{class:"authority",title:e.disclosure,children:t.disclosure(e.disclosure.slice(0,12))}):n("span",{class:"authority none",children:t.noAuthority})}function ye({at:e}){return n("time",{dateTime:e,title:e,children:q(e,"minute")})}function z({id:e,children:t}){let r=g();return n(w,{to:E(r,"operation",{id:e}),children:t})}function fe({id:e,there:t={},children:r}){let o=g();return n(w,{to:E(o,"event",{...t,id:e}),children:r})}function Yn({events:e,caption:t}){let r=p().explorer,o=x(),a=g(),s=e.some(l=>l.running!==void 0),i=e.some(l=>l.lineName!==void 0);return n("div",{class:"wide",children:n("table",{class:"list events",children:[n("caption",{class:"unseen",children:t}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.effectiveOn}),n("th",{scope:"col",children:r.recordedAt}),n("th",{scope:"col",children:r.kind}),n("th",{scope:"col",class:"amount",children:r.amount}),s&&n("th",{scope:"col",class:"amount",children:r.running}),i&&n("th",{scope:"col",children:r.line}),n("th",{scope:"col",children:r.authority}),n("th",{scope:"col",children:r.reason}),n("th",{scope:"col",children:r.more})]})}),n("tbody",{children:e.map(l=>n("tr",{children:[n("td",{class:"day",children:l.effectiveOn}),n("td",{class:"day",children:n(ye,{at:l.recordedAt})}),n("td",{class:"kind",children:n(fe,{id:l.id,children:o(l.kindLabel)})}),n("td",{class:"amount",children:n(A,{fen:l.fen,plus:!0})}),s&&n("td",{class:"amount strong",children:l.running!==void 0&&n(A,{fen:l.running})}),i&&n("td",{class:"line",children:n(w,{to:E(a,"line",{id:l.line}),children:l.lineName??l.line})}),n("td",{children:n(ee,{authority:l.authority})}),n("td",{class:"reason",children:l.reason}),n("td",{children:n(z,{id:l.operationId,children:r.operation})})]},l.id))})]})})}function or(e){let t=x(),r=new Map((e??[]).map(o=>[o.source,o.label]));return o=>{let a=r.get(o);return a?t(a):o}}function Qn({project:e}){let t=g();return n(w,{to:E(t,"project",{id:e.key}),children:e.name})}function Wn({unit:e}){let t=g();return n(w,{to:ue(t,"projects",{unit:e.key}),children:e.name})}function vt(){let e=p().explorer;return({fiscalYear:t,lot:r,originYear:o})=>`${t} · ${r==="CARRIED"&&o?e.carriedOf(o):e.lots[r]}`}function Gn(e){let t=vt();return r=>`${t(r)} · ${e(r.source)}`}function ar({project:e}){let t=p().explorer;return n(h,{children:[e.secret&&n("span",{class:"chip secret",title:t.secretMeans,children:t.secret}),e.codeNamed&&n("span",{class:"chip",title:t.codeNamedMeans,children:t.codeNamed})]})}function qn({of:e}){let t=p(),r=e.aliases.filter(o=>o!==e.name);return r.length>0?n("span",{class:"aliases",children:t.explorer.alias(t.list(r))}):null}function Fs({narrow:e,department:t,year:r}){let o=p().explorer,a=g(),s=o.kinds,i=ne(qt,{department:t,year:r??null,at:$(a),after:null,narrow:{kind:e.kind,source:e.source??null,lot:e.lot??null}},d=>d.events),l=vt();return n(h,{children:[n("h2",{children:o.eventsOf(s[e.kind??""]??"")}),n("p",{children:n(w,{to:S(a,{narrow:Ee({...e,kind:void 0})}),children:o.allKinds})}),n(Yn,{events:i.nodes.map(d=>({...d,lineName:`${d.project.name} · ${l(d)}`})),caption:o.events}),n(te,{pages:i})]})}var au={department:4,function:1,economic:3,source:2,unit:4,kind:5,lot:2,nature:6,month:1},su={function:3,economic:6};function Ds({by:e,units:t,department:r,year:o}){let a=g(),{explorer:s,tables:i,oneDepartment:l}=p(),d=x(),c=Hn(e,Z(a)),u=er(c.measure),m=Ps(e,c,{department:r}),y=ln(c),f={department:r,year:o??null,at:$(a)},b={...f,keys:m,narrow:y,subtotals:!1,after:null},v=ne(xe,b,le=>le.groupBy.groups),k=c.table?Number(c.table):su[e],R=O(ht,k===void 0?null:{...f,number:k}),_=e==="department"||e==="unit"||e==="source"?"amount":"key",T=(c.sort??_)==="amount"?[...v.nodes].sort((le,ge)=>Re(ze(le.measures,u),ze(ge.measures,u))):v.nodes;return n("div",{"aria-busy":v.loading,children:[(e==="function"||e==="economic")&&n(lu,{by:e,narrow:c,groups:v.nodes}),n("h2",{children:s.barsTitle(s.bys[e],s.measures[u])}),n("p",{class:"tools",children:[n("span",{class:"hint",children:e==="function"||e==="economic"?s.deeper:s.leads}),n(pe,{name:"sort",label:s.sort,first:_,options:[["key",s.byOrder],["amount",s.byAmount]]})]}),v.data&&T.length===0&&n(H,{children:s.none}),T.length>0&&n(Ls,{rows:T.flatMap(({values:le,measures:ge})=>{let F=le.at(-1);if(!F)return[];let U=le.slice(0,-1).find(N=>N.key==="DEPARTMENT"),B=du(F,ge.adjustedFen,R.data?.table,t);return[{key:le.map(N=>N.value).join("/"),code:/^\d{3,7}$/.test(F.value)?F.value:"",name:U?`${d(U.label)} · ${d(F.label)}`:d(F.label),measures:ge,to:U||V({department:r})?iu(a,e,c,F,U,t):Ms(a,e,c,F,t),also:B&&n(w,{to:E(a,"table",B),title:s.sameMeans,children:i.number(B.table)})}]}),measure:u,caption:s.barsTitle(s.bys[e],s.measures[u]),head:s.bys[e],series:au[e]}),(v.more||v.problem||!v.data)&&n(te,{pages:v}),e==="kind"&&c.kind&&(V({department:r})?n(un,{why:l.events}):n(Fs,{narrow:c,department:r,year:o})),n(ie,{document:xe,variables:b,file:{what:"groups",more:{department:r,fiscalYear:String(o),keys:m.join(","),...dn(y)}}})]})}function Ms(e,t,r,o,a){let s=d=>S(e,{narrow:Ee({...r,...d})}),i=o.value.toUpperCase(),l={source:r.source,lot:r.lot,nature:r.nature,unit:r.unit};if(o.key==="PROJECT")return E(e,"project",{id:o.value});switch(t){case"department":return qe(e,o.value);case"function":return s({function:o.value});case"economic":return s({economic:o.value});case"kind":return s({kind:i});case"source":return ue(e,"lines",{source:i,lot:r.lot,unit:r.unit});case"lot":return ue(e,"lines",{lot:i,source:r.source,unit:r.unit});case"nature":return ue(e,"projects",{...l,nature:i});case"unit":return ue(e,"projects",{...l,unit:js(o.value,a)});case"month":return S(e,{by:"time",narrow:Ee({...r,interval:"MONTH"})})}}function iu(e,t,r,o,a,s){let i=d=>S(e,{by:"department",narrow:Ee({...r,...d})}),l=o.value.toUpperCase();if(o.key==="PROJECT"&&a)return E(e,"project",{department:a.label.zh,id:o.value});switch(t){case"department":return qe(S(e,{by:void 0}),o.label.zh);case"unit":return ue(e,"projects",{unit:js(o.value,s)},{department:a?.label.zh});case"source":return i({source:l});case"lot":return i({lot:l});case"nature":return i({nature:l});default:return Ms(e,t,r,o,s)}}function js(e,t){return bt(t.find(r=>r.uuid===e)?.key??e)}function lu({by:e,narrow:t,groups:r}){let o=p().explorer,a=x(),s=g(),i=c=>S(s,{narrow:Ee({...t,[e]:c})}),l=t[e]===void 0?[]:r[0]?.values.slice(0,-1).filter(c=>c.key!=="DEPARTMENT")??[];if(t[e]===void 0)return null;let d=l.filter((c,u)=>l.findIndex(m=>m.value===c.value)===u);return n("nav",{class:"crumbs","aria-label":o.crumbs,children:n("ol",{children:[n("li",{children:n(w,{to:i(void 0),children:o.bys[e]})}),d.length===0&&n("li",{"aria-current":"true",children:t[e]}),d.map((c,u)=>{let m=`${/^\d/.test(c.value)?`${c.value} `:""}${a(c.label)}`;return u===d.length-1?n("li",{"aria-current":"true",children:m},c.value):n("li",{children:n(w,{to:i(c.value),children:m})},c.value)})]})})}function du(e,t,r,o){let a=e.key==="UNIT"?o.find(l=>l.uuid===e.value)?.key:e.value,s=r?.rows.find(l=>l.key===a),i=s?.cells.find(l=>l.fen===t);return r&&s&&i?{table:r.number,row:s.key,column:i.column}:null}function Ne(e){return Date.parse(`${e.slice(0,10)}T00:00:00Z`)/864e5}function wt(e){return new Date(e*864e5).toISOString().slice(0,10)}function sr(e,t,r,o){let a=t-e||1;return s=>r+(s-e)/a*(o-r)}function Ao(e,t,r){let o=Math.max((t-e)/r,1),a=10**Math.floor(Math.log10(o)),s=a*([1,2,5,10].find(l=>l*a>=o)??10),i=[];for(let l=Math.floor(e/s)*s;l<=t+s*.999;l+=s)i.push(BigInt(Math.round(l)));return i}function Bs(e,t,r){let[o,a]=[new Date(e*864e5),new Date(t*864e5)],s=(a.getUTCFullYear()-o.getUTCFullYear())*12+a.getUTCMonth()-o.getUTCMonth(),i=[1,2,3,6,12,24,60].find(d=>s/d<=r)??120,l=[];for(let d=0;d<=s+1;d+=1){let c=new Date(Date.UTC(o.getUTCFullYear(),o.getUTCMonth()+d,1)),u=c.getTime()/864e5;c.getUTCMonth()%i===0&&u>=e&&u<=t&&l.push(wt(u))}return l}function ir(e,t,r){let o=0;for(let[a,s]of[...e].entries())if(o+=/[\u2e80-\uffef]/.test(s)?r:r*.56,o>t)return`${[...e].slice(0,Math.max(a-1,1)).join("")}…`;return e}var Oo=["DAY","MONTH","QUARTER","YEAR"],cu={DAY:0,MONTH:1,QUARTER:3,YEAR:12};function Us(e){return Oo.find(t=>t===e)??"DAY"}function Vs(e,t){if(t==="DAY")return e;let[r,o]=e.split("-").map(Number),a=new Date(Date.UTC(r,o-1+cu[t],1)).toISOString().slice(0,10);return wt(Ne(a)-1)}function zs(e,t){return t==="DAY"?e:t==="YEAR"?e.slice(0,4):t==="MONTH"?e.slice(0,7):`${e.slice(0,4)} Q${Math.ceil(Number(e.slice(5,7))/3)}`}function lr(e){let[t,r]=C(null),[o,a]=C(e);return j(()=>{if(!t)return;let s=new ResizeObserver(([i])=>a(Math.round(i?.contentRect.width??e)));return s.observe(t),()=>s.disconnect()},[t]),[r,o]}var Kn=6,uu=["","7 3","2 2","9 3 2 3","4 2","1 3"],Rn=300,Co=16,kt=26,Hs=12,pu=80;function Jn({lines:e,title:t,until:r,to:o}){let{explorer:a,told:s}=p(),i=g().money??"wan",[l,d]=lr(720),[c,u]=C(),m=e.flatMap(D=>D.points);if(m.length===0)return null;let y=m.map(D=>Ne(D.time)),f=Math.min(...y),b=Math.max(...y,r?Ne(r):0),v=b===f?f+30:b+(b-f)*.03,k=m.map(D=>Number(D.fen)),[R,_]=[Math.min(...k),Math.max(...k)],P=R===_?Ao(Math.min(R,0),Math.max(_,0),5):Ao(R,_,5),[T,le]=[Number(P[0]??0n),Number(P.at(-1)??1n)],ge=Math.max(...P.map(D=>Y(String(D),i).length))*7+10,F=e.length>1?Math.min(Math.max(d*.22,70),230):14,U=sr(f,v,ge,d-F),B=sr(T,le,Rn-kt,Co),N=c===void 0?void 0:Math.max(f,...y.filter(D=>D<=c));return n("figure",{class:"steps",ref:l,children:[n("svg",{width:d,height:Rn,role:"group","aria-label":t,onPointerMove:D=>u(sr(ge,d-F,f,v)(D.offsetX)),onPointerLeave:()=>u(void 0),children:[P.map(D=>n("g",{class:"tick","aria-hidden":"true",children:[n("line",{x1:ge,x2:d-F,y1:B(Number(D)),y2:B(Number(D)),class:D===0n?"zero":""}),n("text",{x:ge-6,y:B(Number(D))+4,"text-anchor":"end",children:Y(String(D),i)})]},String(D))),Bs(f,v,(d-ge-F)/62).map(D=>n("g",{class:"tick","aria-hidden":"true",children:[n("line",{x1:U(Ne(D)),x2:U(Ne(D)),y1:Rn-kt,y2:Rn-kt+4}),n("text",{x:U(Ne(D)),y:Rn-7,"text-anchor":"middle",children:D.slice(0,7)})]},D)),N!==void 0&&n("line",{class:"near",x1:U(N),x2:U(N),y1:Co,y2:Rn-kt}),e.map((D,Q)=>n(yu,{line:D,at:Q,x:U,y:B,last:v,to:o,links:m.length<=pu},D.key)),e.length>1&&n(fu,{lines:e,y:B,left:d-F+8,width:F-8})]}),n("figcaption",{children:[N!==void 0&&n("span",{class:"told",children:s(wt(N),e.map(D=>`${e.length>1?`${D.label} `:""}${Y(mu(D,N),i)}`))}),N===void 0&&n("span",{class:"hint",children:T>0||le<0?a.notFromZero:a.pointAt})]})]})}function mu(e,t){return e.points.findLast(r=>Ne(r.time)<=t)?.fen??"0"}function yu({line:e,at:t,x:r,y:o,last:a,to:s,links:i}){let l=g().money??"wan",d=e.points.map((u,m)=>{let[y,f]=[r(Ne(u.time)),o(Number(u.fen))];return m===0?`M${y},${f}`:`H${y}V${f}`}).join(""),c=`var(--series-${t%Kn+1})`;return n("g",{class:"line",style:{stroke:c,fill:c},children:[n("path",{d:`${d}H${r(a)}`,"stroke-dasharray":uu[t%Kn]}),e.points.filter((u,m)=>m===0||u.changeFen!=="0").map((u,m)=>{let y=`${u.time} ${e.label} ${Y(u.fen,l)} (${Ve(u.changeFen,l)})`,f=n("circle",{cx:r(Ne(u.time)),cy:o(Number(u.fen)),r:3.5,children:n("title",{children:y})}),b=s?.(u.time);return i&&b?n("a",{"aria-label":y,...Un(b),children:[n("circle",{class:"reach",cx:r(Ne(u.time)),cy:o(Number(u.fen)),r:12}),f]},m):n("g",{children:f},m)})]})}function fu({lines:e,y:t,left:r,width:o}){let a=e.map((d,c)=>({line:d,at:c,y:t(Number(d.points.at(-1)?.fen??0))})).sort((d,c)=>d.y-c.y),s=Co-4,i=a.map(d=>({...d,y:(s=Math.max(d.y,s))+4,next:s+=Hs+4})),l=Math.max(0,s-(Rn-kt+8));return n("g",{class:"names","aria-hidden":"true",children:i.map(({line:d,at:c,y:u})=>n("text",{x:r,y:u-l,style:{fill:`var(--series-${c+1})`},children:[ir(d.label,o,Hs),n("title",{children:d.label})]},d.key))})}var Eo={DEPARTMENT:"department",SOURCE:"source",UNIT:"unit",LOT:"lot",NATURE:"nature",FUNCTION_CLASS:"function",ECONOMIC_CLASS:"economic",KIND:"kind"},gu=12;function Ys({department:e,year:t}){let r=g(),o=p().explorer,a=Hn("time",Z(r)),s=a.axis==="RECORDED"?"RECORDED":"EFFECTIVE",i=Us(a.interval),l=a.label&&Eo[a.label]?a.label:void 0,d=ln(a),c={department:e,year:t??null,narrow:d,at:$(r)},u={...c,keys:l?[l]:null,axis:s,interval:i},m=O(gt,u),y=O(xe,l?{...c,keys:[l],subtotals:!1,after:null}:null),f=hu(l?y.data:void 0),b={...dn(d),axis:s,interval:i,...l?{keys:l}:{}},v=k=>{let R=Vs(k,i),_=s==="RECORDED"?{on:void 0,known:R,position:void 0,disclosure:void 0}:{on:R},P=l?Eo[l]:"function";return S(r,{..._,by:P,narrow:Ee({...a,axis:void 0,interval:void 0,label:void 0})})};return n(h,{children:[n("form",{class:"filters",onSubmit:k=>k.preventDefault(),children:[n(de,{name:"label",label:o.lineEach,all:o.oneLine,options:Object.entries(Eo).filter(([,k])=>rr({department:e}).includes(k)).map(([k,R])=>[k,o.bys[R]])}),n(pe,{name:"axis",label:o.axis,first:"EFFECTIVE",options:[["EFFECTIVE",o.axes.EFFECTIVE],["RECORDED",o.axes.RECORDED]]}),n(pe,{name:"interval",label:o.interval,first:"DAY",options:Oo.map(k=>[k,o.intervals[k]])}),n(pe,{name:"measure",label:o.measure,first:"adjusted",options:[["adjusted",o.standing],["adjustments",o.sinceFirst]]})]}),n("h2",{children:o.overTimeTitle(o.axes[s])}),n("p",{class:"hint",children:[s==="RECORDED"?o.axisRecorded:o.axisEffective," ",i!=="DAY"&&o.atEnd]}),n(I,{answer:m,children:({series:{points:k}})=>{let R=bu(k,f,a.measure==="adjustments");return R.length===0?n(H,{children:o.none}):n(h,{children:[n(Jn,{lines:R.slice(0,Kn),title:o.overTimeTitle(o.axes[s]),until:k.at(-1)?.time,to:v}),R.length>Kn&&n("p",{class:"hint",children:o.largest(Kn,R.length)}),n(wu,{lines:R,interval:i,to:v})]})}}),n(ie,{document:gt,variables:u,file:{what:"series",more:{department:e,fiscalYear:String(t),...b}}})]})}function hu(e){let t=ce(),r=p().explorer,o=new Map(e?.groupBy.groups.nodes.map(({values:a})=>[a.map(s=>s.label.zh).join(" / "),a.map(s=>s.label[t]).join(" / ")]));return a=>o.get(a)??(a==="合计"?r.total:a)}function bu(e,t,r){let o=new Map;for(let{time:s,label:i,fen:l,changeFen:d}of e){let c=o.get(i)??[];(c.length===0||d!=="0")&&c.push({time:s,fen:l,changeFen:d}),o.set(i,c)}let a=s=>(s.points.at(-1)?.fen??"0").replace("-","");return[...o].map(([s,i])=>({key:s,label:t(s),points:i})).sort((s,i)=>Re(a(s),a(i))).map(s=>r?{...s,points:s.points.map((i,l)=>vu(i,l,s.points[0]?.fen??"0"))}:s)}function vu(e,t,r){return{...e,fen:String(BigInt(e.fen)-BigInt(r)),changeFen:t===0?"0":e.changeFen}}function wu({lines:e,interval:t,to:r}){let o=p().explorer,a=e.slice(0,gu),s=[...new Set(a.flatMap(i=>i.points.map(l=>l.time)))].sort();return n(h,{children:[n("h3",{children:o.changesOnly}),n("div",{class:"wide",children:n("table",{class:"list over",children:[n("caption",{class:"unseen",children:o.changesOnly}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.time}),a.map(i=>n("th",{scope:"col",class:"amount",children:i.label},i.key))]})}),n("tbody",{children:s.map(i=>n("tr",{children:[n("th",{scope:"row",children:n(w,{to:r(i),children:zs(i,t)})}),a.map(l=>n(ku,{line:l,time:i},l.key))]},i))})]})})]})}function ku({line:e,time:t}){let r=e.points.findLastIndex(s=>s.time<=t),o=e.points[r];if(!o)return n("td",{class:"amount",children:n("span",{class:"none",children:"—"})});let a=r>0&&o.time===t;return n("td",{class:`amount${a?" moved":""}`,children:[n(A,{fen:o.fen}),a&&n("span",{class:"change",children:n(A,{fen:o.changeFen,plus:!0})})]})}function Qs({department:e,year:t}){let r=g(),o=p().explorer,a=O(tn,{department:e,year:t??null,at:$(r)}),s=r.by==="time",i=Is(r.by),l=[...rr({department:e}),"time"];return n("section",{class:"explore",children:[n("h1",{children:o.chartsTitle}),n("nav",{class:"tabs","aria-label":o.groupedBy,children:n("ul",{children:l.map(d=>n("li",{children:n(w,{to:S(r,{by:d,narrow:Ee({...Hn(d,Z(r)),function:void 0,economic:void 0,kind:void 0,sort:void 0})}),"aria-current":(s?"time":i)===d?"page":void 0,children:o.bys[d]})},d))})}),n(xu,{choices:a.data,time:s}),s?n(Ys,{department:e,year:t}):n(Ds,{by:i,units:a.data?.department.units.nodes??[],department:e,year:t})]})}function xu({choices:e,time:t}){let r=p(),o=x(),a=e?.department.units.nodes??[],s=e?.fundingSources??[],i=e?.department.tables??[],l=["initial","adjustments","adjusted"].map(d=>[d,r.explorer.measures[d]]);return n("form",{class:"filters",onSubmit:d=>d.preventDefault(),children:[n(de,{name:"table",label:r.explorer.scope,all:r.explorer.wholeBudget,options:i.map(d=>[String(d.number),`${r.tables.number(d.number)} ${o(d.title)}`])}),n(de,{name:"source",label:r.explorer.source,all:r.explorer.all,options:s.map(d=>[d.source,o(d.label)])}),n(Zt,{units:a}),n(Bn,{}),n(cn,{}),!t&&n(pe,{name:"measure",label:r.explorer.measure,first:"adjusted",options:l})]})}function xt(e){let t=new Map;for(let r of e){let o=t.get(r.table);o?o.push(r):t.set(r.table,[r])}return t}function Ws(e){let t=new Map;for(let{operation:r,changeFen:o}of e.flatMap(a=>a.moves)){if(o==="0")continue;let a=t.get(r.id),s=a&&Le(a.most)>=Le(o)?a.most:o;t.set(r.id,{operation:r,cells:(a?.cells??0)+1,most:s})}return[...t.values()].sort((r,o)=>r.operation.position-o.operation.position)}function Gs(e){return e.reduce((t,r)=>t===void 0||Le(r.differenceFen)>Le(t.differenceFen)?r:t,void 0)}function qs(e,t,r){let o=t.trim().toLowerCase();return o===""?e:e.filter(a=>Au(a,r).some(s=>s.toLowerCase().includes(o)))}function Au(e,t){let r=[e.rowLabel,e.columnLabel].flatMap(a=>[a.zh,a.en]),o=e.moves.flatMap(({operation:a})=>[a.reason,a.authority?.documentNumber??"",...a.commands.map(t)]);return[...r,e.row,e.before,e.after,...o]}function At({change:e,at:t,children:r}){let{table:o,row:a,column:s}=e,i=p();return n(w,{to:E(g(),"table",{table:o,row:a,column:s,...sn(t)}),title:i.compare.explain,children:r})}function Xn({change:e,at:t,side:r}){let o=g().money??"wan",a=p(),s=r==="before"?e.beforeFen:e.afterFen,i=e[r];return i===""?n("span",{class:"none",title:a.tables.blank,children:"—"}):n(At,{change:e,at:t,children:o==="yuan"&&s!==null?Y(s,o):i})}var Ks=2;function Xs({moves:e}){let t=p(),r=e.filter(s=>s.changeFen!=="0").sort((s,i)=>Le(s.changeFen)<Le(i.changeFen)?1:-1),o=r.slice(r.length>Ks+1?Ks:r.length),a=e.filter(s=>s.changeFen==="0");return n(h,{children:[n("ul",{class:"moves",children:r.slice(0,r.length-o.length).map(s=>n(Js,{move:s},s.operation.id))}),o.length+a.length>0&&n("details",{children:[n("summary",{children:t.compare.others(o.length,a.length)}),n("ul",{class:"moves",children:[...o,...a].map(s=>n(Js,{move:s},s.operation.id))})]})]})}function Js({move:{operation:e,changeFen:t}}){let r=p();return n("li",{children:[n(A,{fen:t,plus:!0})," ",n(z,{id:e.id,children:dr(e.commands,r)})," ",n("span",{class:"reason",children:[e.reason," ",n("span",{class:"hint",children:n(ee,{authority:e.authority})})]})]})}var Ou=/^(Register|GiveName|StateCode|RequireEmptyYear|PublishDisclosure)/;function dr(e,t){if(e.includes("PublishDisclosure"))return t.command("PublishDisclosure");let r=e.filter(o=>!Ou.test(o));return t.several((r.length>0?r:e).map(t.command))}function Zs({changes:e,pair:t}){let r=p(),o=r.money[g().money??"wan"],a=e.reduce((s,i)=>Le(i.differenceFen)>s?Le(i.differenceFen):s,0n);return n("div",{class:"wide",children:n("table",{class:"list cards changed-cells",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.compare.row}),n("th",{scope:"col",children:r.compare.column}),n("th",{scope:"col",class:"amount",children:[r.compare.before," ",n("span",{class:"unit",children:o})]}),n("th",{scope:"col",class:"amount",children:r.compare.after}),n("th",{scope:"col",class:"amount",children:r.compare.difference}),n("td",{class:"extent"}),n("th",{scope:"col",children:r.compare.movedBy})]})}),n("tbody",{children:e.map((s,i)=>n(Cu,{change:s,again:e[i-1]?.row===s.row&&e[i-1]?.rowLabel.zh===s.rowLabel.zh,most:a,pair:t},`${s.row}\0${s.column}`))})]})})}function Cu({change:e,again:t,most:r,pair:o}){let a=x();return n("tr",{class:t?"again":"",children:[n("th",{scope:"row",children:a(e.rowLabel)}),n("td",{class:"column",children:a(e.columnLabel)}),n("td",{class:"amount was",children:n(Xn,{change:e,at:o.before,side:"before"})}),n("td",{class:"amount now",children:n(Xn,{change:e,at:o.after,side:"after"})}),n("td",{class:"amount difference",children:n(A,{fen:e.differenceFen,plus:!0})}),n("td",{class:"extent",children:n(Eu,{fen:e.differenceFen,most:r})}),n("td",{class:"causes-of",children:n(Xs,{moves:e.moves})})]})}function Eu({fen:e,most:t}){let r=be(Le(e),t)*48,o=BigInt(e)<0n;return n("svg",{viewBox:"0 0 100 12",preserveAspectRatio:"none","aria-hidden":"true",class:o?"less":"more-of",children:[n("line",{x1:"50",x2:"50",y1:"0",y2:"12","vector-effect":"non-scaling-stroke"}),n("rect",{x:o?50-r:50,y:"2",width:Math.max(r,.8),height:"8"})]})}var cr={},Ro={position:0};function To(e){return Object.keys($(e)).length>0||Object.keys(wo(e)).length>0}function ti(e,t){if(To(e))return{before:$(e),after:wo(e)};let r=t.operations.at(-1);if(V(e)&&r)return pr(r);let o=t.disclosures[0];return{before:o?{disclosure:o.digest}:Ro,after:cr}}function yn({before:e,after:t},r){let a=Object.keys(e).length===0&&Object.keys(t).length===0?{position:r.operations.at(-1)?.position??0}:e;return{...sn(a),toOn:t.effectiveOn??void 0,toKnown:t.knownAt??void 0,toPosition:t.position??void 0,toDisclosure:t.disclosure??void 0}}function ur(e,t){return ei(e.before,t.before)&&ei(e.after,t.after)}function ei(e,t){return["effectiveOn","knownAt","position","disclosure"].every(r=>(e[r]??null)===(t[r]??null))}function pr(e){return{before:{position:e.before},after:{position:e.position}}}function $o(e,t){let r=e.flatMap(a=>(t==="knownAt"?q(a.recordedAt,"day"):a.effectiveOn)??[]);return[...new Set(r.map(a=>a.slice(0,7)))].sort().map(a=>({name:a,pair:{before:{[t]:ni(a,-1)},after:{[t]:ni(a,0)}}}))}function ni(e,t){let[r,o]=e.split("-").map(Number);return new Date(Date.UTC(r,o+t,0)).toISOString().slice(0,10)}function fn({value:e,onDay:t,...r}){let o=J(null);return j(()=>{o.current&&o.current.value!==e&&(o.current.value=e)},[e]),n("input",{...r,ref:o,type:"date",min:"1949-01-01",max:"2999-12-31",onChange:a=>{let s=a.currentTarget.value;s!==e&&!a.currentTarget.validity.badInput&&t(s)}})}function mr(e,t){let{data:r}=O(Kt,{department:e,year:t??null,after:null});return{operations:r?.operations.nodes??[],disclosures:r?.department.disclosures??[],more:r?.operations.pageInfo.hasNextPage??!1}}function ri(e){return[...new Set(e.flatMap(t=>t.effectiveOn??[]))].sort()}function oi({department:e,year:t}){let r=g(),o=p(),a=mr(e,t),s=[r.on,r.known,r.position,r.disclosure].some(d=>d!==void 0),[i,l]=C(()=>!matchMedia(Ru).matches);return n("section",{"aria-label":o.time.label,children:n("details",{class:`time${s?" pinned":""}`,open:i,onToggle:d=>l(d.currentTarget.open),children:[n("summary",{children:[n("strong",{children:o.time.label})," ",n("span",{role:"status",children:So(r,a,o)})]}),n("div",{class:"axes",children:[n(Tu,{marks:a}),n($u,{marks:a}),n("p",{class:"now",children:[n("button",{type:"button",disabled:!s,onClick:()=>M(yr),children:o.time.newest}),a.more&&n("span",{class:"hint",children:o.time.more})]})]})]})})}var Ru="(max-width: 60rem)",yr={on:void 0,known:void 0,position:void 0,disclosure:void 0};function So(e,t,r){let o=si(e,t,r);return e.disclosure!==void 0&&e.on===void 0?o:r.time.both(ai(e,t,r),o)}function ai({on:e},{operations:t},r){return e===void 0?r.time.anyDay:r.time.happened(e,t.filter(o=>o.effectiveOn===e).length)}function si(e,t,r){let o=t.disclosures.find(s=>s.digest===e.disclosure);if(o)return r.time.published(o.publishedOn);if(e.known!==void 0)return r.time.knownAt(e.known);let a=t.operations[ii(e,t)];return e.position===void 0?r.time.now:a?r.time.after(e.position,q(a.recordedAt,"minute"),r.several(a.commands.map(r.command))):r.time.before(e.position)}function ii(e,{operations:t,disclosures:r}){let o=e.position??r.find(s=>s.digest===e.disclosure)?.position,{known:a}=e;return o!==void 0?t.filter(s=>s.position<=o).length-1:a===void 0?t.length:t.filter(s=>(a.length>10?s.recordedAt:q(s.recordedAt,"day"))<=a).length-1}function Tu({marks:e}){let t=g(),{on:r}=t,o=p(),a=ri(e.operations);return n("div",{class:"axis",children:[n("label",{for:"time-on",children:o.time.standing}),n(fn,{id:"time-on",value:r??"",onDay:s=>M({on:s||void 0})}),n(li,{label:o.time.standingSlide,count:a.length,index:r===void 0?a.length:a.filter(s=>s<=r).length-1,text:ai(t,e,o),mark:s=>({x:s,title:a[s]??""}),onSlide:s=>M({on:a[s]},!0)})]})}function $u({marks:e}){let t=g(),r=p(),{operations:o,disclosures:a}=e;return n("div",{class:"axis",children:[n("label",{for:"time-known",children:r.time.knowing}),n(fn,{id:"time-known",value:t.known?.slice(0,10)??"",onDay:s=>M({...yr,on:t.on,known:s||void 0})}),n(li,{label:r.time.knowingSlide,count:o.length,index:ii(t,e),text:si(t,e,r),mark:s=>({x:s,title:o[s]?.reason??"",late:o[s]?.backDated??!1}),onSlide:s=>M({...yr,on:t.on,position:o[s]?.position},!0)}),a.map(s=>n("button",{type:"button",class:"published","aria-pressed":t.disclosure===s.digest,onClick:()=>M({...yr,disclosure:s.digest}),children:r.time.asPublished(s.publishedOn)},s.digest))]})}function li({label:e,count:t,index:r,text:o,mark:a,onSlide:s}){let i=Array.from({length:t},(l,d)=>a(d));return n("span",{class:"strip",children:[n("svg",{"aria-hidden":"true",children:i.map(l=>n("rect",{x:`${100*l.x/t}%`,width:"3",y:l.late?"0%":"30%",height:l.late?"100%":"70%",children:n("title",{children:l.title})},l.x))}),n("input",{type:"range",min:0,max:t,value:r,"aria-label":e,"aria-valuetext":o,disabled:t===0,onInput:l=>{let d=Number(l.currentTarget.value);s(d)}})]})}function ci({pair:e,marks:t,found:r}){let o=p(),a=g(),{before:s,after:i}=e;return n("div",{class:"points",children:[n(di,{id:"before",title:o.compare.before,at:s,marks:t,found:r?.before,note:To(a)?o.compare.fromBar:V(a)?o.compare.byDefaultTogether:o.compare.byDefault,onChoose:l=>M(yn({before:l,after:i},t))}),n("button",{type:"button",class:"swap",title:o.compare.swap,"aria-label":o.compare.swap,onClick:()=>M(yn({before:i,after:s},t)),children:"⇄"}),n(di,{id:"after",title:o.compare.after,at:i,marks:t,found:r?.after,note:o.compare.ownPoint,onChoose:l=>M(yn({before:s,after:l},t))})]})}function di({id:e,title:t,at:r,marks:o,found:a,note:s,onChoose:i}){let l=p();return n("fieldset",{class:`point ${e}`,children:[n("legend",{children:t}),n("p",{class:"said",children:fr(r,o,l)}),n("p",{class:"hint",children:[s,a&&` · ${l.compare.coordinates(a.position,a.effectiveOn)}`]}),n("div",{class:"choose",children:[n(_u,{id:e,at:r,marks:o,onChoose:i}),n("label",{children:[l.compare.inForce,n(fn,{value:r.effectiveOn??"",onDay:d=>i({...Su(r),...ui("effectiveOn",d)})})]})]})]})}function fr(e,t,r){return So(S({view:"compare"},sn(e)),t,r)}function Su({knownAt:e,position:t,disclosure:r}){return r!=null?{disclosure:r}:t!=null?{position:t}:e!=null?{knownAt:e}:{}}function ui(e,t){return t===""?{}:{[e]:t}}function _u({id:e,at:t,marks:r,onChoose:o}){let a=p(),{operations:s,disclosures:i}=r,l=t.effectiveOn!=null?{effectiveOn:t.effectiveOn}:{},d=s.at(-1),c=y=>{let[f,b=""]=y.split(":");return f==="disclosure"?{disclosure:b}:f==="position"?{...l,position:Number(b)}:f==="day"?{...l,knownAt:d?q(d.recordedAt,"day"):new Date().toISOString().slice(0,10)}:l},u=Lu(t),m=s.some(y=>y.position===t.position)||t.position==null||t.position===0;return n(h,{children:[n("label",{children:[a.compare.known,n("select",{value:u,onChange:y=>o(c(y.currentTarget.value)),children:[n("option",{value:"now",children:a.compare.knownNow}),i.map(y=>n("option",{value:`disclosure:${y.digest}`,children:a.time.asPublished(y.publishedOn)},y.digest)),n("option",{value:"day",children:a.compare.knownDay}),n("optgroup",{label:a.compare.knownAfter,children:[n("option",{value:"position:0",children:a.compare.nothingYet}),!m&&n("option",{value:u,children:a.compare.position(t.position??0)}),s.map(y=>n("option",{value:`position:${y.position}`,children:a.compare.operation(y.position,q(y.recordedAt,"day"),a.several(y.commands.map(a.command)),y.reason)},y.id))]})]})]}),u==="day"&&n("label",{children:[a.compare.knownUntil,n(fn,{id:`${e}-known`,value:t.knownAt?.slice(0,10)??"",onDay:y=>o({...l,...ui("knownAt",y)})})]})]})}function Lu({knownAt:e,position:t,disclosure:r}){return r!=null?`disclosure:${r}`:t!=null?`position:${t}`:e!=null?"day":"now"}function mi({pair:e,marks:t}){let r=p(),o=[...t.disclosures.map(({digest:a,publishedOn:s})=>({name:r.compare.publishedNow(s),pair:{before:{disclosure:a},after:cr}})),{name:r.compare.nothingNow,pair:{before:Ro,after:cr}}];return n("section",{class:"ready","aria-label":r.compare.ready,children:[n("span",{class:"hint",children:r.compare.ready}),o.map(a=>n(Nu,{name:a.name,to:a.pair,pair:e,marks:t},a.name)),n(Iu,{pair:e,marks:t}),n(pi,{name:r.compare.monthInForce,months:$o(t.operations,"effectiveOn"),pair:e,marks:t}),n(pi,{name:r.compare.monthRecorded,months:$o(t.operations,"knownAt"),pair:e,marks:t})]})}function Nu({name:e,to:t,pair:r,marks:o}){let a=g();return n(w,{class:"chip",to:S(a,yn(t,o)),"aria-current":ur(r,t)?"true":void 0,children:e})}function Iu({pair:e,marks:t}){let r=p(),{operations:o}=t,a=o.findIndex(i=>ur(e,pr(i))),s=i=>{let l=o[i];l&&M(yn(pr(l),t))};return o.length===0?null:n("span",{class:"stepper",children:[n("select",{"aria-label":r.compare.aroundOperation,value:a,onChange:i=>s(Number(i.currentTarget.value)),children:[n("option",{value:-1,disabled:!0,children:r.compare.aroundOperation}),o.map((i,l)=>n("option",{value:l,children:r.compare.aroundOne(r.compare.operation(i.position,q(i.recordedAt,"day"),r.several(i.commands.map(r.command)),i.reason))},i.id))]}),a>=0&&n(yi,{index:a,count:o.length,onChoose:s})]})}function pi({name:e,months:t,pair:r,marks:o}){let a=p(),s=t.findIndex(l=>ur(r,l.pair)),i=l=>{let d=t[l];d&&M(yn(d.pair,o))};return t.length===0?null:n("span",{class:"stepper",children:[n("select",{"aria-label":e,value:s,onChange:l=>i(Number(l.currentTarget.value)),children:[n("option",{value:-1,disabled:!0,children:e}),t.map((l,d)=>n("option",{value:d,children:a.compare.month(l.name)},l.name))]}),s>=0&&n(yi,{index:s,count:t.length,onChoose:i})]})}function yi({index:e,count:t,onChoose:r}){let o=p();return n(h,{children:[n("button",{type:"button",disabled:e===0,"aria-label":o.compare.earlier,title:o.compare.earlier,onClick:()=>r(e-1),children:"‹"}),n("button",{type:"button",disabled:e===t-1,"aria-label":o.compare.later,title:o.compare.later,onClick:()=>r(e+1),children:"›"})]})}function fi(e){let t=e.target.closest("a.figure"),r=t?.closest("table");if(!t||!r)return;if((e.ctrlKey||e.metaKey)&&e.key==="c"&&!getSelection()?.toString()){navigator.clipboard?.writeText(t.textContent?.trim()??"");return}let o=t.closest("td"),a=o.parentElement,s=Pu(e,o,a,r);s&&(e.preventDefault(),t.setAttribute("tabindex","-1"),s.setAttribute("tabindex","0"),s.focus(),s.scrollIntoView({block:"nearest",inline:"nearest"}))}function Pu(e,t,r,o){let a=_o(r),s=a.findIndex(l=>l.closest("td")===t),i=e.ctrlKey||e.metaKey;switch(e.key){case"ArrowRight":return a[s+1]??null;case"ArrowLeft":return a[s-1]??null;case"ArrowDown":return gr(r,t.cellIndex,1);case"ArrowUp":return gr(r,t.cellIndex,-1);case"PageDown":return gr(r,t.cellIndex,20);case"PageUp":return gr(r,t.cellIndex,-20);case"Home":return(i?_o(o)[0]:a[0])??null;case"End":return(i?_o(o).at(-1):a.at(-1))??null;default:return null}}function _o(e){return[...e.querySelectorAll("a.figure")]}function gr(e,t,r){let o=null,a=e;for(let s=Math.abs(r);s>0&&a;){a=Fu(a,r);let i=a?.cells[t]?.querySelector("a.figure");i&&(o=i,s-=1)}return o}function Fu(e,t){let r=t>0?e.nextElementSibling:e.previousElementSibling;if(r)return r;let o=t>0?e.parentElement?.nextElementSibling:e.parentElement?.previousElementSibling;return!(o instanceof HTMLTableSectionElement)||o.tagName!=="TBODY"||o.className==="unread"?null:o.rows[t>0?0:o.rows.length-1]??null}function hr(e){let t=e.blocks.map(s=>({key:s.key,heads:s.rowHeads,columns:e.columns.filter(i=>s.columns.includes(i.key)),rows:new Map(e.rows.filter(i=>i.block===s.key).map(i=>[i.line,i]))})),r=Math.max(...e.columns.map(s=>s.under.length))+1,o=[...new Set(e.rows.map(s=>s.line))].sort((s,i)=>s-i),a=t.reduce((s,i)=>s+i.heads.length+i.columns.length,0);return{blocks:t,headings:Du(t,r),lines:o,width:a}}function br(e,t,r){let o=e.code!==null&&(e.key===e.code||e.key.endsWith(`/${e.code}`));if(t<2)return[o?`${e.code} ${r(e.label)}`:r(e.label)];let a=e.code??"";return t===2?[o?a:"",r(e.label)]:o||e.code===null?[a,r(e.label),""]:[a,e.codeLabel?r(e.codeLabel):"",r(e.label)]}function Du(e,t){let r=Array.from({length:t},()=>[]);for(let o of e){for(let[a,s]of o.heads.entries())r[0]?.push({key:`${o.key}/${a}`,label:s,span:1,depth:t,column:void 0});gi(o.columns,0,t,r,o.key)}return r}function gi(e,t,r,o,a){let s=0;for(;s<e.length;){let i=e[s],l=i.under[t],d=s+1;if(l===void 0)o[t]?.push({key:`${a}/${i.key}`,label:i.title,span:1,depth:r-t,column:i});else{for(;d<e.length&&e[d]?.under[t]?.zh===l.zh;)d+=1;let c=`${a}/${i.key}/${t}`;o[t]?.push({key:c,label:l,span:d-s,depth:1,column:void 0}),gi(e.slice(s,d),t+1,r,o,c)}s=d}}var Mu=3e3,Ot=50,ju=28;function Ct({lines:e}){return e.length>Mu}function hi(e){return Ct(e)?Array.from({length:Math.ceil(e.lines.length/Ot)},(t,r)=>e.lines.slice(r*Ot,(r+1)*Ot)):[e.lines]}function bi(e,t,r){let[[o,a],s]=C([0,0]),[i,l]=C(ju);mt(()=>{let u=e.current?.querySelector("tbody tr");t>1&&u&&l(u.getBoundingClientRect().height)},[t]),j(()=>{let u=e.current?.closest(".scroll");if(!u||t<=1)return;let m=()=>{let y=Math.floor(u.scrollTop/(i*Ot)),f=document.activeElement?.closest("tbody[data-part]")?.dataset.part;s(b=>b[0]===y&&b[1]===Number(f??0)?b:[y,Number(f??0)])};return m(),u.addEventListener("scroll",m,{passive:!0}),()=>u.removeEventListener("scroll",m)},[t,i]);let d=r===void 0?0:Math.floor(r/Ot);return{drawn:u=>u===0||u===t-1||Math.abs(u-o)<=1||u===a||Math.abs(u-d)<=(d?1:0),height:i}}function vi(e,t,r){let o=new Map;for(let{cells:a}of e.rows)for(let{column:s,text:i}of a)o.set(s,Math.max(o.get(s)??0,i.length));return t.blocks.flatMap(({heads:a,columns:s})=>[...a.map((i,l)=>a.length>1&&l===0?7:a.length>2&&l===1?20:26),...s.map(({key:i})=>Math.max(7.5,((o.get(i)??0)+(r?4:0))*.6+1.6))])}var Ae=(e,t)=>`${e}\0${t}`;function wi({table:e,before:t}){let r=g(),o=p(),a=x(),s=me(()=>hr(e),[e]),i=J(null),l=Ge(S(r,{table:e.number,row:void 0,column:void 0})),d=`${l}${l.includes("?")?"&":"?"}`,c=r.money??"wan",u=me(()=>hi(s),[s]),m=me(()=>Vu(e,s,r.row),[e,s,r.row]),y=bi(i,u.length,m),f=u.flatMap((v,k)=>y.drawn(k)?[k]:[]).join(),b=Ct(s);return j(()=>{let v=i.current;if(v)for(let k of v.querySelectorAll('a.figure[tabindex="0"]'))k.setAttribute("tabindex","-1")},[s,d,c,t,a(e.title),r.row,r.column]),j(()=>{i.current&&zu(i.current,r)},[s,d,c,t,a(e.title),r.row,r.column,f]),j(()=>{let v=i.current&&r.row!==void 0?ki(i.current,r):null;v&&Hu(v)},[e.number,r.row,r.column,y.height]),n("table",{ref:i,class:`grid blocks-${s.blocks.length}${b?" long":""}`,"aria-rowcount":b?s.headings.length+s.lines.length:void 0,onKeyDown:v=>fi(v),onClick:v=>Yu(v),children:[n("caption",{class:"unseen",children:a(e.title)}),b&&n(Bu,{of:vi(e,s,c==="yuan")}),n("thead",{children:s.headings.map((v,k)=>n("tr",{children:v.map(R=>n(Qu,{heading:R},R.key))},k))}),u.map((v,k)=>y.drawn(k)?n(Uu,{part:k,first:b?s.headings.length+s.lines.indexOf(v[0]??0):void 0,blank:o.tables.blank,title:a(e.title),lines:v,layout:s,prefix:d,unit:c,before:t,said:a},k):n("tbody",{class:"unread",children:n("tr",{children:n("td",{colSpan:s.width,style:{height:`${v.length*y.height}px`}})})},k)),s.lines.length===0&&n("tbody",{children:n("tr",{children:n("td",{class:"empty",colSpan:s.width,children:o.tables.state[e.state]})})})]})}function Bu({of:e}){return n("colgroup",{children:e.map((t,r)=>n("col",{style:{width:`${t}em`}},r))})}function Uu({part:e,lines:t,layout:r,title:o,first:a,...s}){let{prefix:i,unit:l,before:d}=s;return me(()=>n("tbody",{"data-part":e,children:t.map((c,u)=>n("tr",{"data-line":c,"aria-rowindex":a===void 0?void 0:a+u+1,children:r.blocks.map(m=>n(Wu,{block:m,line:c,...s},m.key))},c))}),[t,r,i,l,d,o])}function Vu(e,t,r){let o=r===void 0?void 0:e.rows.find(a=>a.key===r)?.line;return o===void 0?void 0:t.lines.indexOf(o)}function zu(e,t){for(let o of e.querySelectorAll("[aria-current]"))o.removeAttribute("aria-current");let r=t.row===void 0?null:ki(e,t);r?.setAttribute("aria-current","true"),!e.querySelector('a.figure[tabindex="0"]')&&(r??e.querySelector("a.figure"))?.setAttribute("tabindex","0")}function ki(e,t){let r=`a[data-row="${CSS.escape(t.row??"")}"][data-column="${CSS.escape(t.column??"")}"]`;return e.querySelector(r)}function Hu(e){let t=e.closest(".scroll");if(!t)return;let[r,o]=[e.getBoundingClientRect(),t.getBoundingClientRect()],a=o.top+(e.closest("table")?.tHead?.offsetHeight??0),s=Math.max(Math.min(o.bottom,innerHeight),a+r.height);r.top<a?t.scrollTop-=a-r.top:r.bottom>s&&(t.scrollTop+=r.bottom-s+r.height);let i=e.closest("tr")?.querySelector("th"),l=i&&getComputedStyle(i).position==="sticky"?i.getBoundingClientRect().right:o.left;r.left<l?t.scrollLeft-=l-r.left:r.right>o.right&&(t.scrollLeft+=r.right-o.right+2)}function Yu(e){let t=e.target.closest("a.figure");!t||e.button!==0||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey||(e.preventDefault(),!getSelection()?.toString()&&M({row:t.dataset.row,column:t.dataset.column}))}function Qu({heading:e}){let t=x(),{label:r,span:o,depth:a,column:s}=e;return n("th",{scope:o>1?"colgroup":"col",colSpan:o,rowSpan:a,class:s?"amount":o>1?"":"item",title:s?t(s.definition):void 0,children:t(r)})}function Wu({block:e,line:t,prefix:r,unit:o,before:a,said:s,blank:i}){let l=e.rows.get(t),d=e.heads.length;if(!l)return n(h,{children:[...e.heads,...e.columns].map((m,y)=>n("td",{},y))});let c=br(l,d,s),u=c.findLastIndex(m=>m!=="");return n(h,{children:[c.map((m,y)=>y===u?n("th",{scope:"row",class:Gu(l),title:qu(l,s),children:m},y):n("td",{class:y===0?"code":"item",children:m},y)),l.cells.map(m=>{let y=a.get(Ae(l.key,m.column)),f=o==="yuan"&&m.fen!==null?Y(m.fen,"yuan"):m.text,b=`${r}row=${encodeURIComponent(l.key)}&column=${encodeURIComponent(m.column)}`;return n("td",{class:`amount${l.total?" total":""}${y===void 0?"":" changed"}`,children:n("a",{class:"figure",href:b,tabIndex:-1,draggable:!1,"data-row":l.key,"data-column":m.column,...m.state==="FIGURE"?{}:{"data-blank":m.state,"aria-label":i},...y===void 0?{}:{title:y===""?"—":y,"data-was":y},children:m.state==="FIGURE"?f:null})},m.column)})]})}function Gu(e){return`item level-${Math.min(e.level,6)}${e.total?" total":""}${e.leaf?" leaf":""}`}function qu(e,t){let r=t(e.label)===e.label.zh?e.label.en:e.label.zh;return e.codeLabel&&e.codeLabel.zh!==e.label.zh?`${r} · ${t(e.codeLabel)}`:r}function xi({number:e,changes:t,pair:r,budget:{department:o,year:a}}){let s=O(Wa,{department:o,year:a??null,number:e,...r});return n(I,{answer:s,children:({before:i,after:l})=>l.blocks.map(d=>n(Ju,{table:Ku(i,l,d.key,t),number:e,changes:t,pair:r},d.key))})}function Ku(e,t,r,o){let a=new Set(o.map(c=>c.row)),s=[...t.rows,...e.rows].filter(c=>c.block===r&&a.has(c.key)),i=new Map;for(let c of s)i.has(c.key)||i.set(c.key,{...c,line:i.size});let l=t.blocks.filter(c=>c.key===r),d=t.columns.filter(c=>l[0]?.columns.includes(c.key));return{...t,blocks:l,columns:d,rows:[...i.values()]}}function Ju({table:e,changes:t,pair:r}){let o=x(),a=new Set(e.columns.map(c=>c.key)),s=new Map(t.filter(c=>a.has(c.column)).map(c=>[Ae(c.row,c.column),c])),i=e.rows.filter(c=>c.cells.some(u=>s.has(Ae(c.key,u.column))));if(i.length===0)return null;let l=hr(e),d=l.blocks[0]?.heads.length??1;return n("div",{class:"wide",children:n("table",{class:"grid sheet-of-changes",children:[n("thead",{children:l.headings.map((c,u)=>n("tr",{children:c.map(({key:m,label:y,span:f,depth:b,column:v})=>n("th",{scope:f>1?"colgroup":"col",colSpan:f,rowSpan:b,class:v?"amount":f>1?"":"item",children:o(y)},m))},u))}),n("tbody",{children:i.map(c=>n(Xu,{table:e.number,row:c,heads:d,mine:s,pair:r},c.key))})]})})}function Xu({table:e,row:t,heads:r,mine:o,pair:a}){let s=x(),i=g().money??"wan",l=br(t,r,s),d=l.findLastIndex(c=>c!=="");return n("tr",{children:[l.map((c,u)=>u===d?n("th",{scope:"row",class:`item level-${Math.min(t.level,6)}${t.total?" total":""}`,children:c},u):n("td",{class:u===0?"code":"item",children:c},u)),t.cells.map(c=>{let u=o.get(Ae(t.key,c.column));if(u)return n("td",{class:"amount changed",children:[n("span",{class:"was",children:n(Xn,{change:u,at:a.before,side:"before"})}),n("span",{class:"now",children:[n("span",{"aria-hidden":"true",children:"→ "}),n(Xn,{change:u,at:a.after,side:"after"})]})]},c.column);let m=i==="yuan"&&c.fen!==null?Y(c.fen,i):c.text;return n("td",{class:"amount as-before",children:m!==""&&n(At,{change:{table:e,row:t.key,column:c.column},at:a.after,children:m})},c.column)})]})}function Oi({changes:e,pair:t,names:r}){let o=p(),a=x(),s=xt(e),i=Ws(e),l=Gs(e);return n(h,{children:[n("ul",{class:"tiles",children:[n("li",{children:[n("strong",{children:e.length})," ",o.compare.figures]}),n("li",{children:[n("strong",{children:s.size})," ",o.compare.ofTables(r.size)]}),n("li",{children:[n("strong",{children:i.length})," ",o.compare.operations]}),l&&n("li",{class:"most",children:[n("strong",{children:n(A,{fen:l.differenceFen,plus:!0})}),o.compare.most," ",n(At,{change:l,at:t.after,children:`${o.tables.number(l.table)} ${a(l.rowLabel)} · ${a(l.columnLabel)}`})]})]}),n("div",{class:"causes",children:[n(Zu,{tables:s,names:r}),n(ep,{moved:i})]})]})}function Zu({tables:e,names:t}){let r=p(),o=x(),a=g(),s=Math.max(...[...e.values()].map(i=>i.length));return n("section",{children:[n("h2",{children:r.compare.whichTables}),n("ul",{class:"bars",children:[...e].map(([i,l])=>n("li",{children:n(w,{to:S(a,{table:a.table===i?void 0:i}),"aria-current":a.table===i?"true":void 0,children:[n("span",{class:"number",children:r.tables.number(i)}),n("span",{class:"name",children:o(t.get(i)??{zh:"",en:""})}),n("span",{class:"extent","aria-hidden":"true",children:n("span",{style:{width:`${l.length/s*100}%`}})}),n("span",{class:"number",children:l.length})]})},i))})]})}function ep({moved:e}){let t=p();return n("section",{children:[n("h2",{children:t.compare.whichOperations}),n("div",{class:"wide within",tabIndex:0,role:"region","aria-label":t.compare.whichOperations,children:n("table",{class:"list movers",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:t.compare.what}),n("th",{scope:"col",children:t.compare.why}),n("th",{scope:"col",children:t.compare.days}),n("th",{scope:"col",class:"amount",children:t.compare.moved}),n("th",{scope:"col",class:"amount",children:t.compare.upTo})]})}),n("tbody",{children:e.map(({operation:r,cells:o,most:a})=>n("tr",{children:[n("th",{scope:"row",children:n(z,{id:r.id,children:dr(r.commands,t)})}),n("td",{children:[r.reason," ",n("span",{class:"hint",children:n(ee,{authority:r.authority})})]}),n("td",{class:"days",children:[r.effectiveOn,n("span",{class:"hint",children:[" ",t.compare.recorded(q(r.recordedAt,"day"))]})]}),n("td",{class:"amount",children:o}),n("td",{class:"amount",children:n(A,{fen:a,plus:!0})})]},r.id))})]})})]})}function Ci({diff:e,pair:t,marks:r}){let o=p(),a=r.operations.filter(s=>Ai(e.before,s)!==Ai(e.after,s));return n("div",{class:"note",role:"status",children:[n("strong",{children:o.compare.same}),n("p",{children:o.compare.sameBetween(fr(t.before,r,o),fr(t.after,r,o))}),a.length>0&&n(h,{children:[n("p",{children:o.compare.without(a.length)}),n("ul",{children:a.map(s=>n("li",{children:[n(z,{id:s.id,children:dr(s.commands,o)})," ",s.effectiveOn," ",s.reason]},s.id))})]})]})}function Ai(e,t){return t.position<=e.position&&(e.effectiveOn===null||t.effectiveOn===null||t.effectiveOn<=e.effectiveOn)}function Ei({department:e,year:t}){let r=p(),o=O(Kt,{department:e,year:t??null,after:null});return n("div",{class:"compare",children:[n("h1",{children:r.compare.title}),n("p",{class:"hint",children:r.compare.lead}),n(I,{answer:o,children:({operations:a,department:{disclosures:s}})=>n(np,{department:e,year:t,marks:{operations:a.nodes,disclosures:s,more:a.pageInfo.hasNextPage}})})]})}function np({department:e,year:t,marks:r}){let o=g(),a=ti(o,r),s={department:e,year:t??null},i=O(Qa,{...s,...a}),l=O(Dn,{...s,at:a.after}),d=new Map((l.data?.department.tables??[]).map(c=>[c.number,c.title]));return n(h,{children:[n(ci,{pair:a,marks:r,found:i.data?.diff}),n(mi,{pair:a,marks:r}),n(I,{answer:i,children:({diff:c})=>n(tp,{diff:c,pair:a,marks:r,names:d,budget:{department:e,year:t}})})]})}function tp({diff:e,pair:t,marks:r,names:o,budget:a}){let s=g(),i=p();if(e.changes.length===0)return n(Ci,{diff:e,pair:t,marks:r});let l=e.changes.filter(c=>s.table===void 0||c.table===s.table),d=qs(l,s.text??"",i.command);return n(h,{children:[n(Oi,{changes:e.changes,pair:t,names:o}),n(ap,{changes:e.changes,names:o,place:s,pair:t,department:a.department}),n("p",{role:"status",class:"hint",children:i.compare.shown(d.length,e.changes.length)}),d.length===0&&n("p",{class:"note",children:i.compare.none}),[...xt(d)].map(([c,u])=>n(rp,{number:c,changes:u,name:o.get(c),pair:t,budget:a},c))]})}function rp({number:e,changes:t,name:r,pair:o,budget:a}){let s=g(),i=p(),l=x();return n("section",{class:"changed-table",children:[n("h2",{children:[i.tables.number(e)," ",r&&l(r)," ",n("span",{class:"count",children:i.compare.cells(t.length)})]}),s.by==="table"?n(xi,{number:e,changes:t,pair:o,budget:a}):n(Zs,{changes:t,pair:o})]})}function op({before:e}){let{effectiveOn:t,knownAt:r,position:o,disclosure:a}=e,s=a?`disclosure:${a}`:o!=null?`position:${o}`:r?`known:${r}`:"";return[t??"",s].filter(i=>i!=="").join(",")}function ap({changes:e,names:t,place:r,pair:o,department:a}){let s=p(),i=x(),l=op(o),d=S(r,{department:a,...sn(o.after)});return n("div",{class:"filters",children:[n("label",{children:[s.compare.table,n("select",{value:r.table??"",onChange:c=>M({table:c.currentTarget.value===""?void 0:Number(c.currentTarget.value)}),children:[n("option",{value:"",children:s.compare.allTables(e.length)}),[...xt(e)].map(([c,u])=>n("option",{value:c,children:[s.tables.number(c)," ",i(t.get(c)??{zh:"",en:""})," (",u.length,")"]},c))]})]}),n("label",{children:[s.compare.filter,n("input",{type:"search",value:r.text??"",placeholder:s.compare.filterHint,onInput:c=>M({text:c.currentTarget.value||void 0},!0)})]}),n("span",{class:"switch",role:"group","aria-label":s.compare.as,children:[n("button",{type:"button","aria-pressed":r.by!=="table",onClick:()=>M({by:void 0}),children:s.compare.list}),n("button",{type:"button","aria-pressed":r.by==="table",onClick:()=>M({by:"table"}),children:s.compare.inTable})]}),l!==""&&n("span",{class:"files",children:["csv","xlsx","jsonl"].map(c=>n("a",{download:!0,href:Oe(d,"changes",c,{since:l,...r.table===void 0?{}:{number:String(r.table)}}),children:c.toUpperCase()},c))}),r.table!==void 0&&n(w,{to:S(r,{table:void 0}),children:s.compare.everyTable})]})}function vr({entries:e}){let{journal:t}=p(),{columns:r}=t,o=x();return n("div",{class:"wide",tabIndex:0,role:"group","aria-label":t.entries,children:n("table",{class:"list entries",children:[n("caption",{class:"unseen",children:t.entries}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.function}),n("th",{scope:"col",children:r.economic}),n("th",{scope:"col",children:r.source}),n("th",{scope:"col",children:r.basis}),n("th",{scope:"col",children:r.evidence}),n("th",{scope:"col",class:"amount",children:r.amount})]})}),n("tbody",{children:e.map(a=>n("tr",{children:[n("td",{children:n(Ri,{code:a.function,name:o(a.functionLabel)})}),n("td",{children:n(Ri,{code:a.economic,name:o(a.economicLabel)})}),n("td",{children:o(a.sourceLabel)}),n("td",{children:[t.basis[a.basis],a.how&&n("span",{class:"how",children:a.how})]}),n("td",{children:sp(a).map(t.line).join(t.comma)||n("span",{class:"hint",children:"—"})}),n("td",{class:"amount",children:n(A,{fen:a.fen,plus:!0})})]},a.ordinal))})]})})}function Ri({code:e,name:t}){return n(h,{children:[/^\d+$/.test(e)&&n("span",{class:"code",children:e})," ",t]})}function sp(e){return[...new Set(e.evidence.map(t=>t.line).filter(t=>t>0))].sort((t,r)=>t-r)}function Zn(){let{told:e}=p().reconcile;return t=>t.split("; ").map(e).join("; ")}function Ti(){let{told:e,hows:t}=p().reconcile;return r=>{let[o,...a]=r.split(": "),s=t[o]??o??"";return a.length?`${s}: ${e(a.join(": "))}`:s}}var ip=3;function $i({evidence:e,cell:t}){let r=p(),o=lp(e);return n("div",{class:"sources",children:[n("h4",{children:r.explain.source}),o.length===0&&n("p",{class:"hint",children:r.explain.noEvidence}),o.map((a,s)=>n(dp,{evidence:a,cell:t,open:s===0},`${a[0].document} ${a[0].line}`))]})}function lp(e){let t=new Map;for(let r of e){let o=`${r.document} ${r.line}`,a=t.get(o);a?a.push(r):t.set(o,[r])}return[...t.values()]}function dp({evidence:e,cell:t,open:r}){let o=p(),a=Zn(),[s,i]=C(r),[{document:l,line:d,text:c}]=e,u=[...new Set(e.map(({cell:m,note:y})=>[m,a(y)].filter(Boolean).join(" — ")).filter(Boolean))];return n("details",{class:"source",open:s,onToggle:m=>i(m.currentTarget.open),children:[n("summary",{children:[d>0?o.explain.lineOf(d):o.explain.noLine," ",n("span",{class:"code",title:l,children:l.slice(0,12)}),!s&&n("q",{children:c})]}),u.map(m=>n("p",{class:"hint",children:m},m)),s&&(d>0?n(cp,{cell:t,digest:l,line:d,text:c}):n("blockquote",{children:c}))]})}function cp({cell:e,digest:t,line:r,text:o}){let a=p(),{department:s,year:i}=e,l=O(Gt,{department:s,year:i,digest:t,line:r,context:ip});return l.problem?.code==="DocumentNotKept"||l.data?.disclosure===null?n(h,{children:[n("blockquote",{children:o||"—"}),n("p",{class:"hint",children:a.explain.notKept})]}):n(I,{answer:l,children:({disclosure:c})=>n(Et,{lines:c?.lines??[]})})}function Et({lines:e}){let t=p();return n("ol",{class:"quoted","aria-label":t.explain.source,children:e.map(({number:r,text:o,cited:a})=>n("li",{value:r,class:a?"cited":"",children:[n("span",{class:"at",children:[a?"▶ ":"",r]}),n("span",{class:"said",children:a?n("mark",{children:[o,n("span",{class:"unseen",children:[" ",t.explain.cited]})]}):o})]},r))})}var up=3,Si=20,pp=3;function wr({entries:e,department:t,year:r}){let{journal:o,more:a}=p(),[s,i]=C(!1),l=mp(e);return l.length===0?n("p",{class:"hint",children:o.noEvidence}):n(h,{children:[n("ul",{class:"evidence",children:l.slice(0,s?void 0:Si).map(d=>n("li",{children:n(yp,{evidence:d,department:t,year:r,open:l.length<=up})},_i(d)))}),!s&&l.length>Si&&n("button",{type:"button",onClick:()=>i(!0),children:a})]})}var _i=({document:e,line:t,note:r})=>`${e} ${t} ${t?"":r}`;function mp(e){return[...new Map(e.flatMap(r=>r.evidence).map(r=>[_i(r),r])).values()].sort((r,o)=>r.document.localeCompare(o.document)||r.line-o.line)}function yp({evidence:e,department:t,year:r,open:o}){let a=p(),[s,i]=C(o),{document:l,line:d,text:c,cell:u}=e,m=a.disclosure(l.slice(0,12));return d===0?n("p",{children:[n("span",{title:l,children:m})," ",e.note&&n("q",{children:e.note})]}):n("details",{open:o,onToggle:y=>i(y.currentTarget.open),children:[n("summary",{children:[n("span",{title:l,children:m})," ",a.journal.line(d)," ",n("q",{class:"printed",children:c.trim()})," ",u&&n("span",{class:"chip",children:u})," ",e.note&&n("span",{class:"hint",children:e.note})]}),s&&n(fp,{digest:l,line:d,department:t,year:r})]})}function fp({digest:e,line:t,department:r,year:o}){let{journal:a}=p(),s=O(Gt,{department:r,year:o,digest:e,line:t,context:pp});return s.problem?.code==="DocumentNotKept"||s.data?.disclosure===null?n("p",{class:"hint",children:a.notHere}):n(I,{answer:s,children:({disclosure:i})=>n(Et,{lines:i?.lines??[]})})}var gp=["reason","authority","command","recordedBy","effectiveFrom","effectiveTo","recordedFrom","recordedTo","backDated","ours"];function Li(e){if(e===void 0)return{};try{let t=JSON.parse(e);return Ii(r=>t[r])}catch{return{}}}function Ni(e){let t=new FormData(e);return Ii(r=>t.get(r))}function Ii(e){let t=gp.map(r=>[r,e(r)]);return Object.fromEntries(t.filter(([,r])=>typeof r=="string"&&r.trim()!==""))}function et(e){return Object.keys(e).length?JSON.stringify(e):void 0}function Lo(e,t){let{ours:r,backDated:o,recordedFrom:a,recordedTo:s,...i}=e;return{...i,...r?{department:t}:{},...o?{backDated:!0}:{},...a?{recordedFrom:`${a}T00:00:00+08:00`}:{},...s?{recordedTo:`${s}T23:59:59.999999+08:00`}:{}}}function Me(e){let{effectiveOn:t,...r}=$(e);return r}var hp=120;function kr({touches:e,department:t,year:r}){let{journal:o,tables:a}=p(),s=x(),i=g(),l=O(Dn,{department:t,year:r,at:$(i)}).data?.department.tables??[];if(e.length===0)return n("p",{class:"hint",children:o.touchesNone});let d=[...new Set(e.map(c=>c.table))];return n("div",{class:"touched",children:d.map(c=>{let u=e.filter(y=>y.table===c),m=l.find(y=>y.number===c)?.title;return n("details",{open:e.length<=hp,children:[n("summary",{children:[n("strong",{children:a.number(c)})," ",m&&s(m)," ",n("span",{class:"hint",children:o.cells(u.length)})]}),n(bp,{touches:u,department:t,year:r,label:a.number(c)})]},c)})})}function bp({touches:e,department:t,year:r,label:o}){let{columns:a}=p().journal,s=x(),i=g();return n("div",{class:"wide",tabIndex:0,role:"region","aria-label":o,children:n("table",{class:"list",children:[n("caption",{class:"unseen",children:o}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:a.row}),n("th",{scope:"col",children:a.column}),n("th",{scope:"col",class:"amount",children:a.change})]})}),n("tbody",{children:e.map(({table:l,row:d,rowLabel:c,column:u,columnLabel:m,changeFen:y})=>n("tr",{children:[n("th",{scope:"row",children:[s(c)," ",/^[\d/]+$/.test(d)&&n("span",{class:"code hint",children:d})]}),n("td",{children:s(m)}),n("td",{class:"amount",children:n(w,{to:E(i,"table",{department:t,year:r,table:l,row:d,column:u}),children:n(A,{fen:y,plus:!0})})})]},`${d} ${u}`))})]})})}function Pi({department:e}){let t=g(),r=p(),o={id:t.id??"",at:Me(t)},a=O(yo,t.id===void 0?null:o);return t.id===void 0?n(H,{children:[r.journal.noId," ",n(w,{to:E(t,"log"),children:r.views.log})]}):n("div",{class:"journal",children:[n(I,{answer:a,children:({event:s})=>n(vp,{event:s,department:e})}),n(ie,{document:yo,variables:o})]})}function vp({event:e,department:t}){let r=p(),{journal:o}=r,a=x(),s=g(),i=O(us,{line:e.line,at:Me(s)}).data?.line,l=e.entries[0]?.department??t;return n(h,{children:[n("header",{class:"title",children:[n("h1",{children:[a(e.kindLabel)," ",n(A,{fen:e.fen,plus:!0})," ",n("span",{class:"unit",children:r.money[s.money??"wan"]})]}),n("p",{class:"aside",children:[e.project.name," · ",e.unit.name]})]}),n(wp,{event:e,department:l,source:i&&a(i.sourceLabel)}),n(kp,{event:e}),n("ul",{class:"leads",children:[n("li",{children:n(z,{id:e.operationId,children:o.operation})}),n("li",{children:n(w,{to:E(s,"line",{department:l,year:e.fiscalYear,id:e.line}),children:o.budgetLine})})]}),n("h2",{children:o.entriesOf(e.entries.length)}),n(vr,{entries:e.entries}),n("h2",{children:o.evidence}),n(wr,{entries:e.entries,department:l,year:e.fiscalYear}),n("h2",{children:o.touched(e.touches.length)}),n(kr,{touches:e.touches,department:l,year:e.fiscalYear})]})}function wp({event:e,department:t,source:r}){let{journal:o,fiscalYear:a}=p(),{columns:s}=o,i=g();return n("dl",{class:"facts",children:[n("dt",{children:s.project}),n("dd",{children:n(w,{to:E(i,"project",{department:t,year:e.fiscalYear,id:e.project.key}),children:e.project.name})}),n("dt",{children:s.unit}),n("dd",{children:e.unit.name}),n("dt",{children:s.budget}),n("dd",{children:[t," · ",a(e.fiscalYear)]}),n("dt",{children:s.source}),n("dd",{children:[r??"…"," · ",o.lot[e.lot]]}),n("dt",{children:s.authority}),n("dd",{children:e.authority?n(ee,{authority:e.authority}):n("span",{class:"hint",children:"—"})}),n("dt",{children:s.reason}),n("dd",{children:e.reason||n("span",{class:"hint",children:"—"})}),n("dt",{children:s.effectiveOn}),n("dd",{children:e.effectiveOn}),n("dt",{children:s.recordedAt}),n("dd",{children:n(ye,{at:e.recordedAt})}),n("dt",{children:s.id}),n("dd",{class:"code",children:e.id})]})}function kp({event:e}){let{journal:t}=p(),r=e.entries[0];return e.amendedBy.length===0||!r?null:n("div",{class:"note amended",children:[n("strong",{children:t.amended}),n("ul",{children:[r.authority?.documentNumber!==e.authority?.documentNumber&&n("li",{children:[t.columns.authority,t.colon,n(ee,{authority:r.authority})]}),r.reason!==e.reason&&n("li",{children:[t.columns.reason,t.colon,r.reason]}),e.amendedBy.map(o=>n("li",{children:n(z,{id:o,children:t.amendment})},o))]})]})}function Fi(e,t){return e.flatMap(({values:r,measures:o})=>{let[a,s,i]=r.map(l=>({key:l.value,label:l.label}));return a&&s&&i?[{source:a,unit:s,project:i,fen:ze(o,t)}]:[]})}function Di(e,t){let r=e.filter(l=>BigInt(l.fen)>0n),o=No(r,l=>l.unit),a=No(r,l=>l.source).map(l=>({...l,key:`s/${l.key}`,column:0,others:0,unit:""})),s=new Map;for(let l of o){a.push({...l,key:`u/${l.key}`,column:1,others:0,unit:l.key});let d=No(r.filter(f=>f.unit.key===l.key),f=>f.project),c=d.length<=t+1?d:d.slice(0,t);for(let f of c)s.set(f.key,`p/${f.key}`),a.push({...f,key:`p/${f.key}`,column:2,others:0,unit:l.key});let u=d.slice(c.length);if(u.length===0)continue;let m=`o/${l.key}`;for(let f of u)s.set(f.key,m);let y=u.reduce((f,b)=>f+b.value,0n);a.push({key:m,column:2,label:l.label,value:y,others:u.length,unit:l.key})}let i=r.map(l=>({stops:[`s/${l.source.key}`,`u/${l.unit.key}`,s.get(l.project.key)??""],value:BigInt(l.fen)}));return{nodes:a,bands:Mi(i),passing:i,total:r.reduce((l,d)=>l+BigInt(d.fen),0n),undrawn:e.filter(l=>BigInt(l.fen)<=0n)}}function No(e,t){let r=new Map;for(let o of e){let a=t(o);r.set(a.key,{...a,value:(r.get(a.key)?.value??0n)+BigInt(o.fen)})}return[...r.values()].sort((o,a)=>Re(String(o.value),String(a.value)))}function Mi(e){let t=new Map;for(let{stops:r,value:o}of e)for(let[a,s]of[[r[0],r[1]],[r[1],r[2]]]){let i=`${a}>${s}`;t.set(i,{key:i,from:a,to:s,value:(t.get(i)?.value??0n)+o})}return[...t.values()]}function ji(e,t){let r=t.split(">"),o=Mi(e.passing.filter(a=>r.every(s=>a.stops.includes(s))));return new Map(o.map(a=>[a.key,a.value]))}function Bi(e,t){let r=new Set(e.passing.flatMap(({stops:o})=>o.includes(t.from)&&o.includes(t.to)?[o[0]]:[]));return r.size===1?[...r][0]:void 0}var gn=12,xr=19,Ar=5,xp=460;function Ui(e,t){let r=u=>Math.max(be(u,e.total)*xp,1),o=new Map,a=(u,m)=>{o.set(u.key,{node:u,x:t[u.column],y:m,height:r(u.value)})},s=4;for(let u of e.nodes.filter(m=>m.column===1)){let m=s;for(let b of e.nodes.filter(v=>v.column===2&&v.unit===u.unit)){let v=Math.max(r(b.value),xr);a(b,s+(v-r(b.value))/2),s+=v+Ar}let y=r(u.value),f=(m+s-Ar)/2;a(u,Math.max(m,f-y/2)),s=Math.max(s,m+Math.max(y,xr*2)+Ar)+Ar}let i=s,l=e.nodes.filter(u=>u.column===0),d=Math.max(i-l.reduce((u,m)=>u+Math.max(r(m.value),xr*2),0),0),c=4;for(let u of l){let m=Math.max(r(u.value),xr*2);a(u,c+d/l.length/2),c+=m+d/l.length}return{boxes:[...o.values()],ribbons:Ap(e,o),height:i}}function Ap(e,t){let r=new Map,o=new Map,a=i=>t.get(i)?.y??0;return[...e.bands].sort((i,l)=>a(i.from)-a(l.from)||a(i.to)-a(l.to)).flatMap(i=>{let[l,d]=[t.get(i.from),t.get(i.to)];if(!l||!d)return[];let c=be(i.value,l.node.value)*l.height,u=be(i.value,d.node.value)*d.height,m=l.y+(r.get(i.from)??0),y=d.y+(o.get(i.to)??0);return r.set(i.from,(r.get(i.from)??0)+c),o.set(i.to,(o.get(i.to)??0)+u),[{band:i,from:[l.x+gn,m,c],to:[d.x,y,u]}]})}function Io({from:[e,t,r],to:[o,a,s]},i=1){let l=(e+o)/2;return`M${e},${t}C${l},${t} ${l},${a} ${o},${a}V${a+s*i}C${l},${a+s*i} ${l},${t+r*i} ${e},${t+r*i}Z`}var Op=12,Cp=480;function Vi({picture:e,to:t}){let r=p().explorer,o=Mn(),a=g().money??"wan",s=x(),[i,l]=lr(900),[d,c]=C();if(l<Cp)return n("figure",{class:"river",ref:i});let u=[0,Math.round(l*.3),Math.round(l*.66)],{boxes:m,ribbons:y,height:f}=Ui(e,u),b=T=>T.others>0?o.others(T.others):s(T.label),v=e.bands.find(T=>T.key===d),k=d===void 0?void 0:ji(e,d),R=new Set([d,...[...k?.keys()??[]].flatMap(T=>T.split(">"))]),_=v?Ep(v,e,b):e.nodes.filter(T=>T.key===d).map(b)[0],P=v?.value??e.nodes.find(T=>T.key===d)?.value;return n("figure",{class:"river",ref:i,children:[n("figcaption",{children:_!==void 0&&P!==void 0?n(h,{children:[n("strong",{children:_})," ",n("span",{class:"fen",children:Y(String(P),a)})]}):n("span",{class:"hint",children:r.flowPoint})}),n("svg",{width:l,height:f+8,role:"group","aria-label":r.flowTitle,onPointerLeave:()=>c(void 0),children:[n("g",{"aria-hidden":"true",children:y.map(T=>n(Rp,{ribbon:T,picture:e,lit:k?.get(T.band.key),dim:k!==void 0,onPoint:c},T.band.key))}),m.map(T=>n(Tp,{box:T,name:b(T.node),amount:Y(String(T.node.value),a),to:t(T.node),dim:k!==void 0&&!R.has(T.node.key),onPoint:c,room:(u[T.node.column+1]??l)-u[T.node.column]-gn-10},T.node.key))]})]})}function Ep(e,t,r){return[e.from,e.to].flatMap(o=>t.nodes.filter(a=>a.key===o).map(r)).join(" → ")}function Rp({ribbon:e,picture:t,lit:r,dim:o,onPoint:a}){let{band:s}=e,i=Bi(t,s),l=t.nodes.filter(c=>c.column===0).findIndex(c=>c.key===i),d={fill:l<0?"var(--series-6)":`var(--series-${l%5+1})`};return n(h,{children:[n("path",{class:o?"ribbon dim":"ribbon",d:Io(e),style:d,onPointerEnter:()=>a(s.key)}),r!==void 0&&n("path",{class:"ribbon lit",d:Io(e,be(r,s.value)),style:d})]})}function Tp({box:e,name:t,amount:r,to:o,dim:a,onPoint:s,room:i}){let{node:l,x:d,y:c,height:u}=e,m=c+u/2,y=l.column<2,f=ir(t,y?i:i-r.length*7-8,Op),b=[`${f} ${r}`,...f===t?[]:[t]].join(" · ");return n("a",{...Un(o),"aria-label":b,class:a?"stop dim":"stop",onPointerEnter:()=>s(l.key),onFocus:()=>s(l.key),onBlur:()=>s(void 0),children:[n("rect",{class:"reach",x:d,y:m-Math.max(u,24)/2,width:Math.min(i+gn,330),height:Math.max(u,24)}),n("rect",{class:"node",x:d,y:c,width:gn,height:u}),y?n(h,{children:[n("text",{x:d+gn+6,y:m-2,children:f})," ",n("text",{class:"sum",x:d+gn+6,y:m+13,children:r})]}):n("text",{x:d+gn+6,y:m+4,children:[f," ",n("tspan",{class:"sum",children:r})]})]})}var $p=["SOURCE","UNIT","PROJECT"],Sp=["SOURCE","DEPARTMENT","UNIT"];function Hi({department:e,year:t}){let r=g(),o=p().explorer,a=Z(r),s={department:e,year:t??null,at:$(r)},i=ln(a),l=V({department:e})?Sp:$p,d=Mn(),c={...s,keys:l,narrow:i,subtotals:!1,after:null},u=ne(xe,c,v=>v.groupBy.groups),m=O(tn,s),y=me(()=>Fi(u.nodes,er(a.measure)),[u.data,u.nodes.length,a.measure]),f=me(()=>Di(y,Number(a.top??3)),[y,a.top]),b=v=>Lp(r,v,m.data?.department.units.nodes??[]);return n("section",{class:"explore","aria-busy":u.loading,children:[n("h1",{children:o.flowTitle}),n("p",{class:"hint",children:d.hint}),n(_p,{choices:m.data}),u.data&&y.length===0&&n(H,{children:o.none}),y.length>0&&n("div",{class:"flow",children:[n("div",{children:[f.nodes.length>0&&n(Vi,{picture:f,to:b}),f.undrawn.length>0&&n("p",{class:"hint",children:o.undrawn(f.undrawn.length)})]}),n(Ip,{paths:y,to:b})]}),(u.more||u.problem||!u.data)&&n(te,{pages:u}),n(ie,{document:xe,variables:c,file:{what:"groups",more:{department:e,fiscalYear:String(t),keys:l.join(","),...dn(i)}}})]})}function _p({choices:e}){let t=p().explorer,r=x(),o=e?.department.units.nodes??[],a=e?.fundingSources??[],s=Mn();return n("form",{class:"filters",onSubmit:i=>i.preventDefault(),children:[n(de,{name:"source",label:t.source,all:t.all,options:a.map(i=>[i.source,r(i.label)])}),n(Zt,{units:o}),n(Bn,{}),n(cn,{}),n(de,{name:"top",label:s.top,first:"3",options:["1","3","5","10","1000"].map(i=>[i,s.topOf(Number(i))])}),n(pe,{name:"measure",label:t.measure,first:"adjusted",options:[["initial",t.measures.initial],["adjusted",t.measures.adjusted]]})]})}function Lp(e,t,r){let o=t.key.slice(2);if(V(e))return Np(e,t,r.find(s=>s.uuid===o)?.key??o);if(t.key.startsWith("s/"))return ue(e,"lines",{source:o});if(t.key.startsWith("p/"))return E(e,"project",{id:o});let a=r.find(s=>s.uuid===t.unit)?.key??t.unit;return ue(e,"projects",{unit:a})}function Np(e,t,r){return t.key.startsWith("s/")?ue(e,"charts",{source:r.toUpperCase()},{by:"department"}):t.key.startsWith("p/")?ue(e,"projects",{unit:bt(r)},{department:t.unit}):E(e,"flow",{department:t.unit})}function Ip({paths:e,to:t}){let r=p().explorer,o=x(),a=i=>i.reduce((l,d)=>l+BigInt(d.fen),0n).toString(),s=(i,l,d="")=>n(w,{to:t({key:i,column:0,label:l,value:0n,others:0,unit:d}),children:o(l)});return n("div",{class:"told-flow",tabIndex:0,role:"region","aria-label":r.flowTable,children:n("table",{class:"list",children:[n("caption",{class:"unseen",children:r.flowTable}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:Mn().heads}),n("th",{scope:"col",class:"amount",children:r.amount})]})}),zi(e,i=>i.source.key,a).map(i=>n("tbody",{children:[i[0]&&n("tr",{class:"unit",children:[n("th",{scope:"rowgroup",children:s(`s/${i[0].source.key}`,i[0].source.label)}),n("td",{class:"amount",children:n(A,{fen:a(i)})})]}),zi(i,l=>l.unit.key,a).map(l=>l[0]&&n(Pp,{paths:l,head:s(`u/${l[0].unit.key}`,l[0].unit.label,l[0].unit.key),sum:a(l),children:d=>s(`p/${d.project.key}`,d.project.label,d.unit.key)},l[0].unit.key))]},i[0]?.source.key)),n("tfoot",{children:n("tr",{children:[n("th",{scope:"row",children:r.total}),n("td",{class:"amount",children:n(A,{fen:a(e)})})]})})]})})}function Pp({paths:e,head:t,sum:r,children:o}){return n(h,{children:[n("tr",{class:"of-unit",children:[n("th",{scope:"row",children:t}),n("td",{class:"amount",children:n(A,{fen:r})})]}),[...e].sort((a,s)=>Re(a.fen,s.fen)).map(a=>n("tr",{class:"of-project",children:[n("th",{scope:"row",children:o(a)}),n("td",{class:"amount",children:n(A,{fen:a.fen})})]},a.project.key))]})}function zi(e,t,r){let o=new Map;for(let a of e)o.set(t(a),[...o.get(t(a))??[],a]);return[...o.values()].sort((a,s)=>Re(r(a),r(s)))}function Qi(e){let t=g(),r=p().explorer,o=O(mo,t.id?{id:t.id,at:$(t)}:null);return t.id?n("section",{class:"explore",children:[n(I,{answer:o,children:({line:a})=>n(Fp,{line:a})}),n(ie,{document:mo,variables:{id:t.id,at:$(t)}})]}):n("section",{class:"explore",children:[n("h1",{children:r.line}),n(H,{children:r.noLine})]})}function Fp({line:e}){let t=p().explorer,r=x(),o=O(rn,{department:e.department,project:e.project.key,source:e.source,at:$(g())}),a=Gn(()=>r(e.sourceLabel)),s=o.data?.lineage.find(i=>i.line===e.id);return n(h,{children:[n("h1",{children:e.project.name}),n("p",{class:"aside",children:a(e)}),n("dl",{class:"facts",children:[n("dt",{children:t.unit}),n("dd",{children:n(Wn,{unit:e.unit})}),n("dt",{children:t.project}),n("dd",{children:[n(Qn,{project:e.project})," ",n("code",{children:e.project.key})]}),n("dt",{children:t.source}),n("dd",{children:r(e.sourceLabel)}),n("dt",{children:t.lot}),n("dd",{children:e.lot==="CARRIED"?t.carriedOf(e.originYear):t.lots.CURRENT}),n("dt",{children:t.year}),n("dd",{children:e.fiscalYear}),n("dt",{title:t.availableMeans,children:t.available}),n("dd",{children:[n("strong",{children:n(A,{fen:e.balanceFen})})," ",n("span",{class:"hint",children:t.availableMeans})]}),n("dt",{children:t.id}),n("dd",{children:n("code",{children:e.id})})]}),e.measures.entries===0&&n(H,{children:t.lineEmpty}),n("div",{class:"pair",children:[n("div",{children:[n("h2",{children:t.threeMeasures}),n(tr,{measures:e.measures})]}),n("div",{children:[n("h2",{children:t.whereFrom}),n(Dp,{flow:s,all:o.data?.lineage??[]})]})]}),n("h2",{children:t.byCodes}),n("div",{class:"pair",children:[n(Yi,{line:e,classification:"FUNCTION"}),n(Yi,{line:e,classification:"ECONOMIC"})]}),n(Mp,{line:e})]})}function Yi({line:e,classification:t}){let r=p().explorer,o=x(),a=e.buckets.filter(i=>i.classification===t),s=pn(a.map(i=>i.fen));return n("table",{class:"list",children:[n("caption",{children:r.classifications[t]}),n("tbody",{children:a.map(i=>n("tr",{children:[n("th",{scope:"row",children:[n("code",{children:i.code==="NOT_STATED"?"":i.code})," ",o(i.codeLabel)]}),n("td",{class:"bars",children:n(mn,{fen:i.fen,range:s,series:t==="FUNCTION"?1:3})}),n("td",{class:"amount",children:n(A,{fen:i.fen})})]},i.code))})]})}function Dp({flow:e,all:t}){let r=p().explorer,o=g(),a=vt();if(!e)return null;let s=t.find(d=>d.line===e.carriedFrom),i=t.find(d=>d.line===e.carriedTo),l=(d,c)=>n("li",{class:d===e?"own":"",children:[n("span",{class:"what",children:c})," ",d===e?n("strong",{children:a(d)}):n(w,{to:E(o,"line",{id:d.line}),children:a(d)})," ",n("span",{class:"sum",children:[r.cameIn," ",n(A,{fen:d.cameInFen})]})," ",d.movedFen!=="0"&&n("span",{class:"sum",children:[r.moved," ",n(A,{fen:d.movedFen,plus:!0})]})," ",d.wentFen!=="0"&&n("span",{class:"sum",children:[r.went," ",n(A,{fen:d.wentFen})]})," ",n("span",{class:"sum",children:[r.holds," ",n(A,{fen:d.holdsFen})]})]});return n(h,{children:[n("ol",{class:"trace",children:[s&&l(s,r.cameFrom),l(e,r.thisLine),i&&l(i,r.wentTo)]}),!s&&n("p",{class:"hint",children:e.lot==="CARRIED"?r.noOrigin(e.fiscalYear-1):r.noCarry})]})}function Mp({line:e}){let t=g(),r=p().explorer,o=ne(ds,{id:e.id,at:$(t),after:null},l=>l.line.history),a=Z(t).axis!=="EFFECTIVE",s=Bp(o.nodes,a),i=l=>a?q(l.recordedAt,"day"):l.effectiveOn;return n(h,{children:[n("h2",{children:r.history}),n(pe,{name:"axis",label:r.axis,first:"RECORDED",options:[["RECORDED",r.axes.RECORDED],["EFFECTIVE",r.axes.EFFECTIVE]]}),n("p",{class:"hint",children:a?r.runningRecorded:r.runningEffective}),n(Jn,{title:r.history,lines:[{key:e.id,label:e.project.name,points:Up(s,i)}],to:l=>S(t,{...jp,...a?{known:l}:{on:l}})}),n(Yn,{events:s,caption:r.history}),n(te,{pages:o})]})}var jp={on:void 0,known:void 0,position:void 0,disclosure:void 0};function Bp(e,t){let r=t?e:[...e].sort((a,s)=>a.effectiveOn.localeCompare(s.effectiveOn)),o=0n;return r.map(a=>({...a,running:String(o+=BigInt(a.fen))}))}function Up(e,t){let r=new Map;for(let o of e){let a=r.get(t(o));r.set(t(o),{time:t(o),fen:o.running,changeFen:String(BigInt(o.fen)+BigInt(a?.changeFen??0))})}return[...r.values()]}function Or({lines:e,shown:t,whose:r,sourceName:o,caption:a}){let s=p().explorer,i=g(),l=Gn(o),d=e.some(u=>u.carriedFrom||u.carriedTo),c=u=>De(e.map(m=>m[u]));return n("div",{class:"wide",children:n("table",{class:`list flows${r?" mixed":""}`,children:[n("caption",{class:"unseen",children:a}),n("thead",{children:n("tr",{children:[r&&n("th",{scope:"col",children:s.project}),n("th",{scope:"col",children:s.line}),n("th",{scope:"col",class:"amount part",title:s.cameInMeans,children:s.cameIn}),n("th",{scope:"col",class:"amount part",title:s.movedMeans,children:s.moved}),n("th",{scope:"col",class:"amount part",title:s.wentMeans,children:s.went}),n("th",{scope:"col",class:"amount",children:s.holds}),d&&n("th",{scope:"col",children:s.carried})]})}),n("tbody",{children:e.slice(0,t).map(u=>n("tr",{children:[r&&n("td",{class:"whose",children:[n(Qn,{project:u.project})," ",n("span",{class:"aside",children:n(Wn,{unit:u.unit})})]}),n("th",{scope:"row",children:n(w,{to:E(i,"line",{id:u.line}),children:l(u)})}),n("td",{class:"amount part",children:n(A,{fen:u.cameInFen})}),n("td",{class:"amount part",children:u.movedFen==="0"?n("span",{class:"none",children:"—"}):n(A,{fen:u.movedFen,plus:!0})}),n("td",{class:"amount part",children:u.wentFen==="0"?n("span",{class:"none",children:"—"}):n(A,{fen:u.wentFen})}),n("td",{class:"amount strong",children:n(A,{fen:u.holdsFen})}),d&&n("td",{children:n(Vp,{line:u})})]},u.line))}),n("tfoot",{children:n("tr",{children:[n("th",{scope:"row",colSpan:r?2:1,children:s.linesTotal(e.length)}),n("td",{class:"amount part",children:n(A,{fen:c("cameInFen")})}),n("td",{class:"amount part",children:n(A,{fen:c("movedFen"),plus:!0})}),n("td",{class:"amount part",children:n(A,{fen:c("wentFen")})}),n("td",{class:"amount strong",children:n(A,{fen:c("holdsFen")})}),d&&n("td",{})]})})]})})}function Vp({line:e}){let t=p().explorer,r=g();return n(h,{children:[e.carriedFrom&&n(w,{to:E(r,"line",{id:e.carriedFrom}),children:t.from(e.fiscalYear-1)}),e.carriedFrom&&e.carriedTo&&" ",e.carriedTo&&n(w,{to:E(r,"line",{id:e.carriedTo}),children:t.to(e.fiscalYear+1)})]})}var Wi=200;function Gi({department:e,year:t}){let r=p().explorer,o=x(),a=g(),s=Z(a),i={department:e,at:$(a)},l={...i,project:null,source:s.source??null},d=O(rn,l),c=O(tn,{...i,year:t??null}),u=c.data?.fundingSources??[],m=c.data?.department.units.nodes??[];return n("section",{class:"explore",children:[n("h1",{children:r.linesTitle}),n("p",{class:"hint",children:r.linesHint}),n("form",{class:"filters",role:"search",onSubmit:y=>y.preventDefault(),children:[n(Xt,{label:r.soughtProject}),n(de,{name:"unit",label:r.unit,all:r.all,options:m.map(y=>[y.key,y.name])}),n(de,{name:"source",label:r.source,all:r.all,options:u.map(y=>[y.source,o(y.label)])}),n(cn,{}),n(pe,{name:"sort",label:r.sort,first:"key",options:[["key",r.byKey],["amount",r.byAmount]]})]}),n(I,{answer:d,children:y=>n(zp,{all:y.lineage,sources:y.fundingSources,year:t,place:a})}),n(ie,{document:rn,variables:l,file:{what:"lineage",more:{department:e,fiscalYear:String(t),...s.source?{sources:s.source}:{}}}})]})}function zp({all:e,sources:t,year:r,place:o}){let a=p(),s=or(t),i=me(()=>Hp(e,r,o),[e,r,o]),[l,d]=C(Wi);return i.length===0?n(H,{children:o.text?a.explorer.noneSought(o.text):a.explorer.none}):n(h,{children:[n(Or,{lines:i,shown:l,whose:!0,sourceName:s,caption:a.explorer.linesTitle}),n("div",{class:"more",children:[n("span",{class:"hint",role:"status",children:[a.of(Math.min(l,i.length),i.length)," "]}),l<i.length&&n("button",{type:"button",onClick:()=>d(l+Wi),children:a.more})]})]})}function Hp(e,t,r){let o=Z(r),a=r.text?.trim().toLowerCase()??"";return e.filter(i=>(t===void 0||i.fiscalYear===t)&&(!o.unit||i.unit.key===o.unit)&&(!o.lot||i.lot===o.lot)&&[i.project.key,i.project.name,i.unit.name,i.line].some(l=>l.toLowerCase().includes(a))).sort((i,l)=>(o.sort==="amount"?Re(i.holdsFen,l.holdsFen):0)||i.project.key.localeCompare(l.project.key)||i.source.localeCompare(l.source))}function qi(e){return typeof e=="object"&&e!==null}var Ki="x-graphql-event-stream-token";function Ji(e){if(e=e,e!=="next"&&e!=="complete")throw new Error(`Invalid stream event "${e}"`);return e}function Xi(e,t){if(t)try{t=JSON.parse(t)}catch{throw new Error("Invalid stream data")}if(e==="next"&&!t)throw new Error('Stream data must be an object for "next" events');return t||null}var Tn;(function(e){e[e.NewLine=10]="NewLine",e[e.CarriageReturn=13]="CarriageReturn",e[e.Space=32]="Space",e[e.Colon=58]="Colon"})(Tn||(Tn={}));function Zi(){let e,t,r,o=!1,a={event:"",data:""},s=[],i=new TextDecoder;return function(d){if(e===void 0)e=d,t=0,r=-1;else{let m=new Uint8Array(e.length+d.length);m.set(e),m.set(d,e.length),e=m}let c=e.length,u=0;for(;t<c;){o&&(e[t]===Tn.NewLine&&(u=++t),o=!1);let m=-1;for(;t<c&&m===-1;++t)switch(e[t]){case Tn.Colon:r===-1&&(r=t-u);break;case Tn.CarriageReturn:o=!0;case Tn.NewLine:m=t;break}if(m===-1)break;if(u===m){if(a.event||a.data){if(!a.event)throw new Error("Missing message event");let y=Ji(a.event),f=Xi(y,a.data);s.push({event:y,data:f}),a={event:"",data:""}}}else if(r>0){let y=e.subarray(u,m),f=i.decode(y.subarray(0,r)),b=r+(y[r+1]===Tn.Space?2:1),v=i.decode(y.subarray(b));switch(f){case"event":a.event=v;break;case"data":a.data=a.data?a.data+`
`+v:v;break}}u=t,r=-1}if(u===c){e=void 0;let m=[...s];return s=[],m}else u!==0&&(e=e.subarray(u),t-=u)}}function nl(e){let{singleConnection:t=!1,lazy:r=!0,lazyCloseTimeout:o=0,onNonLazyError:a=console.error,generateID:s=function(){return"xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g,U=>{let B=Math.random()*16|0;return(U=="x"?B:B&3|8).toString(16)})},retryAttempts:i=5,retry:l=async function(U){let B=1e3;for(let N=0;N<U;N++)B*=2;await new Promise(N=>setTimeout(N,B+Math.floor(Math.random()*2700+300)))},credentials:d="same-origin",referrer:c,referrerPolicy:u,onMessage:m,on:y}=e,f=e.fetchFn||fetch,b=e.abortControllerImpl||AbortController,v=(()=>{let F=!1,U=[];return{get disposed(){return F},onDispose(B){return F?(setTimeout(()=>B(),0),()=>{}):(U.push(B),()=>{U.splice(U.indexOf(B),1)})},dispose(){if(!F){F=!0;for(let B of[...U])B()}}}})(),k,R,_=0,P=null,T=0;async function le(){try{if(v.disposed)throw new Error("Client has been disposed");return await(R??(R=(async()=>{var F,U,B;if(P){if(await l(T),k.signal.aborted)throw new Error("Connection aborted by the client");T++}(F=y?.connecting)===null||F===void 0||F.call(y,!!P),k=new b;let N=v.onDispose(()=>k.abort());k.signal.addEventListener("abort",()=>{N(),R=void 0});let D=e,Q=typeof D.url=="function"?await D.url(void 0):D.url;if(k.signal.aborted)throw new Error("Connection aborted by the client");let W=typeof D.headers=="function"?await D.headers(void 0):(U=D.headers)!==null&&U!==void 0?U:{};if(k.signal.aborted)throw new Error("Connection aborted by the client");let se;try{se=await f(Q,{signal:k.signal,method:"PUT",credentials:d,referrer:c,referrerPolicy:u,headers:W})}catch($e){throw new ve($e)}if(se.status!==201)throw new ve(se);let Je=await se.text();W[Ki]=Je;let Xe=await el({signal:k.signal,headers:W,credentials:d,referrer:c,referrerPolicy:u,url:Q,fetchFn:f,onMessage:$e=>{var ke;(ke=y?.message)===null||ke===void 0||ke.call(y,$e),m?.($e)}});return(B=y?.connected)===null||B===void 0||B.call(y,!!P),Xe.waitForThrow().catch(()=>R=void 0),Xe})()))}catch(F){throw R=void 0,F}}t&&!r&&(async()=>{for(_++;;)try{let{waitForThrow:F}=await le();await F()}catch(F){if(v.disposed)return;if(!(F instanceof ve)||(R=void 0,!i||T>=i))return a?.(F);P=F}})();function ge(F,U,B){if(!t){let Q=new b,W=v.onDispose(()=>{W(),Q.abort()});return(async()=>{var se,Je,Xe,$e,ke;let Se=null,Nn=0;for(;;)try{if(Se){if(await l(Nn),Q.signal.aborted)throw new Error("Connection aborted by the client");Nn++}(se=y?.connecting)===null||se===void 0||se.call(y,!!Se),(Je=B?.connecting)===null||Je===void 0||Je.call(B,!!Se);let Pe=e,pc=typeof Pe.url=="function"?await Pe.url(F):Pe.url;if(Q.signal.aborted)throw new Error("Connection aborted by the client");let mc=typeof Pe.headers=="function"?await Pe.headers(F):(Xe=Pe.headers)!==null&&Xe!==void 0?Xe:{};if(Q.signal.aborted)throw new Error("Connection aborted by the client");let{getResults:yc}=await el({signal:Q.signal,headers:{...mc,"content-type":"application/json; charset=utf-8"},credentials:d,referrer:c,referrerPolicy:u,url:pc,body:JSON.stringify(F),fetchFn:f,onMessage:ct=>{var Qr,Wr;(Qr=y?.message)===null||Qr===void 0||Qr.call(y,ct),(Wr=B?.message)===null||Wr===void 0||Wr.call(B,ct),m?.(ct)}});($e=y?.connected)===null||$e===void 0||$e.call(y,!!Se),(ke=B?.connected)===null||ke===void 0||ke.call(B,!!Se);for await(let ct of yc())Se=null,Nn=0,U.next(ct);return Q.abort()}catch(Pe){if(Q.signal.aborted)return;if(!(Pe instanceof ve)||!i||Nn>=i)throw Pe;Se=Pe}})().then(()=>U.complete()).catch(se=>U.error(se)),()=>Q.abort()}_++;let N=new b,D=v.onDispose(()=>{D(),N.abort()});return(async()=>{let Q=s();F={...F,extensions:{...F.extensions,operationId:Q}};let W=null;for(;;){W=null;try{let{url:se,headers:Je,getResults:Xe}=await le(),$e;try{$e=await f(se,{signal:N.signal,method:"POST",credentials:d,referrer:c,referrerPolicy:u,headers:{...Je,"content-type":"application/json; charset=utf-8"},body:JSON.stringify(F)})}catch(ke){throw new ve(ke)}if($e.status!==202)throw new ve($e);W=async()=>{let ke;try{let Se=new b,Nn=v.onDispose(()=>{Nn(),Se.abort()});ke=await f(se+"?operationId="+Q,{signal:Se.signal,method:"DELETE",credentials:d,referrer:c,referrerPolicy:u,headers:Je})}catch(Se){throw new ve(Se)}if(ke.status!==200)throw new ve(ke)};for await(let ke of Xe({signal:N.signal,operationId:Q}))P=null,T=0,U.next(ke);return W=null,N.abort()}catch(se){if(N.signal.aborted)return await W?.();if(!(se instanceof ve)||(r&&(R=void 0),!i||T>=i))throw N.abort(),se;P=se}finally{N.signal.aborted&&--_===0&&(isFinite(o)&&o>0?setTimeout(()=>{_||k.abort()},o):k.abort())}}})().then(()=>U.complete()).catch(Q=>U.error(Q)),()=>N.abort()}return{subscribe:ge,iterate(F,U){let B=[],N={done:!1,error:null,resolve:()=>{}},D=ge(F,{next(W){B.push(W),N.resolve()},error(W){N.done=!0,N.error=W,N.resolve()},complete(){N.done=!0,N.resolve()}},U),Q=(async function*(){for(;;){for(B.length||await new Promise(se=>N.resolve=se);B.length;)yield B.shift();if(N.error)throw N.error;if(N.done)return}})();return Q.throw=async W=>(N.done||(N.done=!0,N.error=W,N.resolve()),{done:!0,value:void 0}),Q.return=async()=>(D(),{done:!0,value:void 0}),Q},dispose(){v.dispose()}}}var ve=class extends Error{constructor(t){let r,o;Yp(t)?(o=t,r="Server responded with "+t.status+": "+t.statusText):t instanceof Error?r=t.message:r=String(t),super(r),this.name=this.constructor.name,this.response=o}};function Yp(e){return qi(e)&&typeof e.ok=="boolean"&&typeof e.status=="number"&&typeof e.statusText=="string"}async function el(e){let{signal:t,url:r,credentials:o,headers:a,body:s,referrer:i,referrerPolicy:l,fetchFn:d,onMessage:c}=e,u={},m={},y;try{y=await d(r,{signal:t,method:s?"POST":"GET",credentials:o,referrer:i,referrerPolicy:l,headers:{...a,accept:"text/event-stream"},body:s})}catch(v){throw new ve(v)}if(!y.ok)throw new ve(y);if(!y.body)throw new Error("Missing response body");let f=null,b;return(async()=>{var v;try{let k=Zi();for await(let R of Qp(y.body)){if(typeof R=="string")throw f=new Error(`Unexpected string chunk "${R}"`);let _;try{_=k(R)}catch(P){throw f=P}if(_)for(let P of _){try{c?.(P)}catch(le){throw f=le}let T=P.data&&"id"in P.data?P.data.id:"";switch(T in m||(m[T]=[]),P.event){case"next":T?m[T].push(P.data.payload):m[T].push(P.data);break;case"complete":m[T].push("complete");break;default:throw f=new Error(`Unexpected message event "${P.event}"`)}(v=u[T])===null||v===void 0||v.proceed()}}if(Object.keys(u).length)throw new Error("Connection closed while having active streams")}catch(k){!f&&Object.keys(u).length?f=new ve(k):f=k,b?.(f)}finally{Object.values(u).forEach(({proceed:k})=>k())}})(),{url:r,headers:a,waitForThrow:()=>new Promise((v,k)=>{if(f)return k(f);b=k}),async*getResults(v){var k;let{signal:R,operationId:_=""}=v??{};try{for(;;){for(;!((k=m[_])===null||k===void 0)&&k.length;){let P=m[_].shift();if(P==="complete")return;yield P}if(f)throw f;if(R?.aborted)throw new Error("Getting results aborted by the client");await new Promise(P=>{let T=()=>{R?.removeEventListener("abort",T),delete u[_],P()};R?.addEventListener("abort",T),u[_]={proceed:T}})}}finally{delete m[_]}}}}function Qp(e){return typeof Object(e)[Symbol.asyncIterator]=="function"?(e=e,e):(async function*(){let t=e.getReader(),r;do r=await t.read(),r.value!==void 0&&(yield r.value);while(!r.done)})()}var Rt=class extends Error{constructor(r){super(r);this.code=r}code},Wp=new Set(["TokenNeeded","InvalidToken","NotAllowed","TokenExpired","NotListed","OriginNotAllowed"]),tl=6e4,Gp=5e3,qp=1e4,Kp=500,Jp=3e4;async function rl(e,t,r){let o=e,a=0;for(;!r.aborted;){await tm(r);let s=Date.now();try{await Xp(o,r,i=>t.connection(i),({position:i,operation:l})=>{a=0,!(o!==null&&i<=o)&&(o=i,t.recorded(l))})}catch(i){let l=i instanceof Rt?i.code:"";if(Wp.has(l))return t.connection("off");l==="PositionNotReached"&&(o=null,t.anew())}r.aborted||document.hidden||(a=Date.now()-s>qp?1:a+1,a>1&&t.connection("reconnecting"),await nm(a,r))}}async function Xp(e,t,r,o){let a=Date.now(),s=new AbortController,i=nl({url:"/graphql",retryAttempts:0,headers:()=>Pn()?{authorization:`Bearer ${Pn()}`}:{},fetchFn:(u,m)=>Zp(u,m,()=>a=Date.now())}),l=setInterval(()=>{Date.now()-a>tl&&s.abort()},Gp),d=()=>{(document.hidden||Date.now()-a>tl)&&s.abort()},c=()=>s.abort();document.addEventListener("visibilitychange",d),t.addEventListener("abort",c);try{await new Promise((u,m)=>{let y=i.subscribe({query:ps.toString(),variables:{after:e}},{next:({data:f,errors:b})=>{f?o(f.operations):m(new Rt(ol(b)))},error:f=>{em(f).then(m)},complete:u},{connected:()=>r("live")});s.signal.addEventListener("abort",()=>{y(),u()})})}finally{clearInterval(l),document.removeEventListener("visibilitychange",d),t.removeEventListener("abort",c),i.dispose()}}async function Zp(e,t,r){let o=await fetch(e,t);if(r(),!o.ok||!o.body)return o;let a=new TransformStream({transform:(s,i)=>{r(),i.enqueue(s)}});return new Response(o.body.pipeThrough(a),o)}async function em(e){let o=(await(e instanceof ve?e.response:void 0)?.json().catch(()=>{}))?.errors;return o===void 0?e:new Rt(ol(o))}function ol(e){return(Array.isArray(e)?e[0]:void 0)?.extensions?.code??""}async function nm(e,t){let r=Math.min(Kp*2**Math.min(e-1,10),Jp);await al(t,o=>{let a=setTimeout(o,r*(.5+Math.random()/2));return addEventListener("online",o),document.addEventListener("visibilitychange",o),()=>{clearTimeout(a),removeEventListener("online",o),document.removeEventListener("visibilitychange",o)}})}async function tm(e){document.hidden&&await al(e,t=>{let r=()=>{document.hidden||t()};return document.addEventListener("visibilitychange",r),()=>document.removeEventListener("visibilitychange",r)})}function al(e,t){return new Promise(r=>{if(e.aborted)return r();let o=()=>{a(),e.removeEventListener("abort",o),r()},a=t(o);e.addEventListener("abort",o)})}var rm=200,sl=({known:e,position:t,disclosure:r})=>(e??t??r)!==void 0;function om(e){let t=g(),r=Be(),[o,a]=C("reconnecting"),[s,i]=C(),l=J(e);l.current??=e;let d=J(!1),c=J(!1);return d.current=sl(t),j(()=>{d.current||!c.current||(c.current=!1,ft())},[d.current]),j(()=>{if(l.current===void 0)return;let u=new AbortController,m,y=()=>{m??=setTimeout(()=>{m=void 0,d.current?c.current=!0:ft()},rm)};return rl(l.current,{connection:a,recorded:f=>{l.current=f.position,i(b=>({last:f,count:(b?.count??0)+1})),y()},anew:y},u.signal),()=>{u.abort(),clearTimeout(m)}},[e===void 0,r]),{connection:o,news:s,seen:()=>i(void 0)}}function il({from:e,allowed:t}){let r=p(),o=g(),{connection:a,news:s,seen:i}=om(e),l=t?a:"off",d=r.journal.live[l];return n(h,{children:[n("span",{class:`pulse ${l}`,title:d.long,children:[n("span",{class:"dot","aria-hidden":"true"}),d.short]}),n("div",{class:"news",role:"status",children:s&&n(am,{news:s,pinned:sl(o),place:o,seen:i})})]})}var Po={on:void 0,known:void 0,position:void 0,disclosure:void 0};function am({news:{last:e,count:t},pinned:r,place:o,seen:a}){let s=p(),{journal:i}=s,l=[s.several(e.commands.map(s.command)),e.authority?.documentNumber,e.reason];return n("p",{children:[n("span",{children:[n("strong",{children:i.news.recorded(e.position)})," ",l.filter(Boolean).join(" · ")," ",t>1&&n("span",{class:"hint",children:[i.news.others(t-1)," "]}),n(w,{to:E(S(o,Po),"operation",{id:e.id}),children:i.news.show})," ",t>1&&n(w,{to:E(S(o,Po),"log"),children:s.views.log})," ",r&&n(h,{children:[n("span",{class:"hint",children:[i.news.pinned," "]}),n(w,{to:S(o,Po),children:s.states.newest})]})]}),n("button",{type:"button","aria-label":s.close,onClick:a,children:"×"})]})}var sm=["Allocate","AdvanceTransfer","CarryOver","Supplement","Cut","Recall","CorrectCarryover","Reallocate","HandOver","Reverse","Amend","PublishDisclosure","RoundResidual","RegisterDepartment","RegisterUnit","RegisterProject","GiveName","StateCode"],im="(max-width: 44rem)";function ll({narrow:e,recorders:t}){let[r,o]=C(()=>!matchMedia(im).matches||Object.keys(e).length>0),a=p(),s=me(()=>n(lm,{narrow:e,words:a}),[et(e),a]);return n("details",{class:"narrowing",open:r,onToggle:i=>o(i.currentTarget.open),children:[n("summary",{children:a.journal.narrowing}),s,n("datalist",{id:"recorders",children:t.map(i=>n("option",{value:i},i))})]})}function lm({narrow:e,words:{journal:t,command:r}}){let o=J(null),a=()=>{o.current&&M({narrow:et(Ni(o.current)),by:void 0})},s=(d,c)=>n("label",{children:[n("span",{children:t.conditions[d]}),n("input",{name:d,type:"search",value:e[d]??"",list:c,autocomplete:"off"})]}),i=(d,c,u)=>n("fieldset",{class:"days",children:[n("legend",{children:d}),[c,u].map(m=>n("label",{children:[n("span",{class:"unseen",children:t.conditions[m]}),n("input",{name:m,type:"date",value:e[m]??"",title:t.conditions[m],min:"1949-01-01",max:"2999-12-31"})]},m))]}),l=d=>n("label",{class:"check",children:[n("input",{name:d,type:"checkbox",value:"1",checked:e[d]!==void 0})," ",n("span",{children:t.conditions[d]})]});return n("form",{ref:o,class:"filters",role:"search","aria-label":t.narrowing,onChange:a,onSubmit:d=>{d.preventDefault(),a()},children:[s("reason"),s("authority"),n("label",{children:[n("span",{children:t.conditions.command}),n("select",{name:"command",value:e.command??"",children:[n("option",{value:"",children:t.any}),sm.map(d=>n("option",{value:d,children:r(d)},d))]})]}),s("recordedBy","recorders"),i(t.effective,"effectiveFrom","effectiveTo"),i(t.recorded,"recordedFrom","recordedTo"),n("span",{class:"checks",children:[l("backDated"),l("ours")]}),n("button",{type:"submit",children:t.narrow}),Object.keys(e).length>0&&n("button",{type:"button",onClick:()=>M({narrow:void 0,by:void 0}),children:t.all})]})}function dl({operations:e,after:t,department:r}){let{journal:o,views:a}=p(),{columns:s}=o;return n("table",{class:"list cards",role:"table",children:[n("caption",{class:"unseen",children:a.log}),n("thead",{role:"rowgroup",children:n("tr",{role:"row",children:[n("th",{scope:"col",role:"columnheader",class:"amount",children:s.position}),n("th",{scope:"col",role:"columnheader",children:s.what}),n("th",{scope:"col",role:"columnheader",children:s.effectiveOn}),n("th",{scope:"col",role:"columnheader",children:s.recordedAt}),n("th",{scope:"col",role:"columnheader",children:s.authority}),n("th",{scope:"col",role:"columnheader",children:s.money}),n("th",{scope:"col",role:"columnheader",children:s.by})]})}),n("tbody",{role:"rowgroup",children:e.map(i=>n(dm,{operation:i,fresh:i.position>t,department:r},i.id))})]})}function dm({operation:e,fresh:t,department:r}){let o=p(),{columns:a}=o.journal,{id:s,position:i,commands:l,effectiveOn:d,recordedAt:c,recordedBy:u,approvedBy:m,reason:y,authority:f}=e;return n("tr",{class:t?"fresh":"",role:"row",children:[n("td",{role:"cell",class:"amount","data-label":a.position,children:[i,t&&n("span",{class:"chip new",children:o.journal.fresh})]}),n("th",{scope:"row",role:"rowheader",children:[n(z,{id:s,children:o.several(l.map(o.command))}),n(Fo,{operation:e}),y&&n("span",{class:"reason",children:y})]}),n("td",{role:"cell","data-label":a.effectiveOn,class:"when",children:d??n("span",{class:"hint",children:o.journal.noMoney})}),n("td",{role:"cell","data-label":a.recordedAt,class:"when",children:n(ye,{at:c})}),n("td",{role:"cell","data-label":a.authority,children:f?n(ee,{authority:f}):n("span",{class:"hint",children:"—"})}),n("td",{role:"cell","data-label":a.money,children:n(cm,{operation:e,department:r})}),n("td",{role:"cell","data-label":a.by,children:[u,m&&n("span",{class:"approved",children:o.journal.approved(m)})]})]})}function Fo({operation:{backDated:e,reverses:t,reversedBy:r}}){let{marks:o}=p().journal;return!e&&!t&&!r?null:n("span",{class:"marks",children:[e&&n("span",{class:"chip late",title:o.backDatedLong,children:o.backDated}),r&&n("span",{class:"chip undone",children:n(z,{id:r,children:o.reversedBy})}),t&&n("span",{class:"chip",children:n(z,{id:t,children:o.reverses})})]})}function cm({operation:{id:e,budgets:t},department:r}){let o=x(),a=g(),{journal:s,fiscalYear:i}=p();return t.length===0?n("span",{class:"hint",children:"—"}):n("div",{children:t.map(({department:l,fiscalYear:d,events:c})=>{let u={department:l,year:d},m=c.totalCount>3?c.nodes.slice(0,2):c.nodes;return n("ul",{class:"moved",children:[(l!==r||t.length>1)&&n("li",{class:"hint",children:[l," ",i(d)]}),m.map(y=>n("li",{class:"move",children:[n("span",{children:[n(fe,{id:y.id,there:u,children:y.project.name})," ",n("span",{class:"kind",children:o(y.kindLabel)})]}),n(A,{fen:y.fen,plus:!0})]},y.id)),c.totalCount>m.length&&n("li",{children:n(w,{to:E(a,"operation",{id:e,...u}),children:s.events(c.totalCount)})})]},`${l} ${d}`)})})}var um=50,Do=1e3;function cl({department:e}){let t=g(),r=p(),o=Li(t.narrow),a=Math.min(Number(t.by)||um,Do),s=J(void 0),i=O(ms,{narrow:Lo(o,e),at:Me(t),first:a});return n("div",{class:"journal",children:[n("header",{class:"title",children:[n("h1",{children:r.views.log}),n("p",{class:"hint",children:r.journal.about})]}),n(ll,{narrow:o,recorders:[...new Set((i.data?.operations.nodes??[]).map(l=>l.recordedBy))].sort()}),n(I,{answer:i,children:({operations:l,now:d})=>n(pm,{operations:l,narrow:o,department:e,place:t,after:s.current??=d.position})})]})}function pm({operations:e,after:t,narrow:r,department:o,place:a}){let s=p(),{totalCount:i,nodes:l}=e;return n(h,{children:[n("p",{class:"tally",children:[n("span",{role:"status",children:s.journal.found(i)}),n(mm,{place:a,narrow:r,department:o})]}),l.length===0?n(H,{children:Object.keys(r).length?s.journal.noneSuch:s.states.empty}):n(dl,{operations:l,after:t,department:o}),n(ym,{operations:e,place:a})]})}function mm({place:e,narrow:t,department:r}){let o=p(),a=Object.entries(Lo(t,r)).map(([c,u])=>[c,String(u)]),{department:s,year:i,on:l,...d}=e;return n("span",{class:"tools",children:[o.journal.files,["csv","xlsx","jsonl"].map(c=>n("a",{href:Oe(d,"operations",c,Object.fromEntries(a)),download:!0,children:c.toUpperCase()},c))]})}function ym({operations:{totalCount:e,nodes:t,pageInfo:r},place:o}){let a=p(),s=t.at(-1);return!r.hasNextPage||!s?null:n("p",{class:"more",children:[n("span",{class:"hint",children:[a.of(t.length,e)," "]}),t.length<Do?n("button",{type:"button",onClick:()=>M({by:String(Math.min(t.length*2,Do))},!0),children:a.more}):n(w,{to:E(o,"log",{narrow:o.narrow,position:s.before,known:void 0,disclosure:void 0}),children:a.journal.earlier(s.before)})]})}function pl(e){let t=g(),r=p(),o={id:t.id??"",at:Me(t)},a=O(fo,t.id===void 0?null:o);return t.id===void 0?n(H,{children:[r.journal.noId," ",n(w,{to:E(t,"log"),children:r.views.log})]}):n("div",{class:"journal",children:[n(I,{answer:a,children:({operation:s})=>n(fm,{operation:s})}),n(ie,{document:fo,variables:o})]})}function fm({operation:e}){let t=p(),{journal:r}=t,o=g(),{id:a,position:s,before:i,commands:l,reversedBy:d,reverses:c,budgets:u}=e;return n(h,{children:[n("header",{class:"title",children:[n("h1",{children:[t.several(l.map(t.command))," ",n("span",{class:"hint",children:r.position(s)})]}),n(Fo,{operation:e})]}),n(gm,{operation:e}),c&&n(ul,{id:c,says:r.reverses}),d&&n(ul,{id:d,says:r.reversedBy}),n("ul",{class:"leads",children:[u.map(({department:m,fiscalYear:y})=>n("li",{children:n(w,{to:E(o,"compare",{department:m,year:y,position:i,toPosition:s,on:void 0,known:void 0,disclosure:void 0}),children:[r.compare,u.length>1&&`（${m} ${t.fiscalYear(y)}）`]})},`${m} ${y}`)),!d&&u.length>0&&n("li",{children:n(w,{to:E(o,"record",{by:"reverse",id:a}),children:r.reverse})}),n("li",{children:n(w,{to:E(o,"log"),children:t.views.log})})]}),u.length===0&&n("p",{class:"note",children:r.movesNothing}),u.map(m=>n(hm,{operation:a,budget:m},`${m.department} ${m.fiscalYear}`))]})}function gm({operation:e}){let{journal:t,command:r}=p(),{columns:o}=t,{id:a,commands:s,effectiveOn:i,recordedAt:l,recordedBy:d,approvedBy:c,authority:u,reason:m}=e;return n("dl",{class:"facts",children:[s.length>3&&n(h,{children:[n("dt",{children:o.what}),n("dd",{children:s.map(r).join(t.comma)})]}),n("dt",{children:o.reason}),n("dd",{children:m||n("span",{class:"hint",children:"—"})}),n("dt",{children:o.authority}),n("dd",{children:u?n(ee,{authority:u}):n("span",{class:"hint",children:"—"})}),n("dt",{children:o.effectiveOn}),n("dd",{children:i??t.noMoney}),n("dt",{children:o.recordedAt}),n("dd",{children:n(ye,{at:l})}),n("dt",{children:o.recordedBy}),n("dd",{children:d}),n("dt",{children:o.approvedBy}),n("dd",{children:c||n("span",{class:"hint",children:"—"})}),n("dt",{children:o.id}),n("dd",{class:"code",children:a})]})}function ul({id:e,says:t}){let r=p(),o=Me(g()),a=O(fs,{id:e,at:o}).data?.operation;return n("p",{class:"note linked",children:[t," ",n(z,{id:e,children:a?r.several(a.commands.map(r.command)):e}),a&&n("span",{class:"hint",children:[r.journal.position(a.position),q(a.recordedAt,"minute"),a.recordedBy,a.reason].filter(Boolean).join(" · ")})]})}function hm({operation:e,budget:t}){let{journal:r,fiscalYear:o}=p(),{department:a,fiscalYear:s,touches:i}=t;return n("section",{children:[n("h2",{children:[a," · ",o(s)]}),n(bm,{operation:e,department:a,year:s}),n("h3",{children:r.touched(i.length)}),n(kr,{touches:i,department:a,year:s})]})}function bm({operation:e,department:t,year:r}){let{journal:o}=p(),a=x(),s=g(),i=ne(ys,{id:e,department:t,year:r,at:Me(s),after:null},l=>l.events);return n(h,{children:[n("h3",{children:o.events(i.total)}),n("ul",{class:"events",children:i.nodes.map(l=>n("li",{children:n("details",{open:i.total<=3,children:[n("summary",{children:[n("span",{class:"what",children:[n("span",{class:"chip",children:a(l.kindLabel)})," ",l.project.name," ",n("span",{class:"hint",children:l.unit.name})]}),n(A,{fen:l.fen,plus:!0})]}),n("p",{class:"leads",children:[n(fe,{id:l.id,there:{department:t,year:r},children:o.event}),n(w,{to:E(s,"line",{department:t,year:r,id:l.line}),children:o.budgetLine})]}),n(vr,{entries:l.entries}),n(wr,{entries:l.entries,department:t,year:r})]})},l.id))}),(i.more||i.problem||i.loading)&&n(te,{pages:i})]})}function Mo({by:e,department:t,year:r,id:o}){let a=p().explorer,s=x(),i=O(xe,{department:t,year:r??null,keys:[e],narrow:{projects:[o]},subtotals:!1,at:$(g()),after:null}),l=e==="FUNCTION_ITEM"?a.classifications.FUNCTION:a.classifications.ECONOMIC;return n(I,{answer:i,children:({groupBy:{groups:d}})=>{let c=pn(d.nodes.flatMap(u=>[u.measures.adjustedFen,u.measures.initialFen]));return n("div",{class:"wide",children:n("table",{class:"list",children:[n("caption",{children:l}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:a.code}),n("th",{scope:"col",class:"bars",children:n("span",{class:"unseen",children:a.adjustedBar})}),n(zn,{})]})}),n("tbody",{children:d.nodes.map(({values:u,measures:m})=>u[0]&&n("tr",{children:[n("th",{scope:"row",children:[/^\d/.test(u[0].value)&&n("code",{children:u[0].value})," ",s(u[0].label)]}),n("td",{class:"bars",children:n(mn,{fen:m.adjustedFen,mark:m.initialFen,range:c,series:e==="FUNCTION_ITEM"?1:3})}),n(He,{measures:m})]},u[0].value))})]})})}})}function ml({department:e,year:t,id:r,sourceName:o}){let a=p().explorer,s=g(),i=Z(s).kind??null,l=Gn(o),d=ne(qt,{department:e,year:t??null,narrow:{projects:[r],kind:i},at:$(s),after:null},c=>c.events);return n(h,{children:[n("h2",{children:a.events}),n("form",{class:"filters",onSubmit:c=>c.preventDefault(),children:n(de,{name:"kind",label:a.kind,all:a.all,options:Object.entries(a.kinds)})}),n(Yn,{events:d.nodes.map(c=>({...c,lineName:l(c)})),caption:a.events}),n(te,{pages:d})]})}function yl({department:e,year:t,id:r}){let o=p().explorer,a=g(),s=Z(a).axis==="RECORDED"?"RECORDED":"EFFECTIVE",i=O(gt,{department:e,year:t??null,keys:null,narrow:{projects:[r]},axis:s,interval:"DAY",at:$(a)});return n(h,{children:[n("h2",{children:o.overTime}),n(pe,{name:"axis",label:o.axis,first:"EFFECTIVE",options:[["EFFECTIVE",o.axes.EFFECTIVE],["RECORDED",o.axes.RECORDED]]}),n(I,{answer:i,children:({series:{points:l}})=>n(Jn,{title:o.overTime,lines:[{key:r,label:o.measures.adjusted,points:l.filter((d,c)=>c===0||d.changeFen!=="0")}],until:l.at(-1)?.time,to:d=>S(a,s==="RECORDED"?{on:void 0,known:d,position:void 0,disclosure:void 0}:{on:d})})})]})}var fl=[7,11],vm=6;function gl({department:e,year:t,id:r}){let o=p().explorer,a={department:e,year:t??null,at:$(g())},s=r==="u00-basic",[i,l]=[O(ht,{...a,number:s?vm:fl[0]}),O(ht,{...a,number:fl[1]})],d=m=>m.endsWith(`/${r}`)||s&&m==="total",u=[i.data?.table,s?void 0:l.data?.table].filter(m=>m!==void 0).flatMap(m=>m.rows.filter(y=>d(y.key)).map(y=>({table:m,row:y})));return i.data&&l.data&&u.length===0?n("p",{class:"hint",children:o.notPrinted}):n("ul",{class:"printed",children:u.map(({table:m,row:y})=>n(wm,{table:m,row:y},`${m.number}/${y.key}`))})}function wm({table:e,row:t}){let r=p(),o=x(),a=g(),s=i=>{let l=e.columns.find(d=>d.key===i);return l?[...l.under.slice(-1),l.title].map(o).join(" · "):i};return n("li",{children:[r.tables.number(e.number)," ",o(e.title)," ",t.code&&n("code",{children:t.code}),n("ul",{children:t.cells.filter(i=>i.state==="FIGURE"&&i.fen!==null).map(i=>n("li",{children:n(w,{to:E(a,"table",{table:e.number,row:t.key,column:i.column}),children:[s(i.column)," ",n(A,{fen:i.fen??"0"})]})},i.column))})]})}var km=/^[0-9a-f]{8}-[0-9a-f-]{27}$/i;function hl({department:e,year:t}){let r=g(),o=p().explorer,a=r.id??"",s=O(cs,a?{department:e,year:t??null,search:km.test(a)?"":a,at:$(r)}:null);return a?n("section",{class:"explore",children:n(I,{answer:s,children:({department:{projects:i,units:l}})=>{let d=i.nodes.find(c=>c.key===a||c.uuid===a);return d?n(h,{children:[n(xm,{project:d,unit:l.nodes.find(c=>c.key===d.unitKey)}),n(Am,{department:e,year:t,id:d.key})]}):n(h,{children:[n("h1",{children:o.project}),n(H,{children:o.unknownProject(a)})]})}})}):n("section",{class:"explore",children:[n("h1",{children:o.project}),n(H,{children:o.noProject})]})}function xm({project:e,unit:t}){let r=p().explorer;return n(h,{children:[n("h1",{children:[e.name," ",n(ar,{project:e})]}),n("dl",{class:"facts",children:[n("dt",{children:r.key}),n("dd",{children:n("code",{children:e.key})}),n("dt",{children:r.unit}),n("dd",{children:t?n(h,{children:[n(Wn,{unit:t})," ",n(qn,{of:t})]}):e.unitKey}),e.aliases.length>1&&n(h,{children:[n("dt",{children:r.names}),n("dd",{children:n(qn,{of:e})})]}),e.secret&&n(h,{children:[n("dt",{children:r.secret}),n("dd",{children:r.secretMeans})]}),e.codeNamed&&n(h,{children:[n("dt",{children:r.codeNamed}),n("dd",{children:r.codeNamedMeans})]})]})]})}function Am({department:e,year:t,id:r}){let o={department:e,project:r,source:null,at:$(g())},a=O(rn,o),s={what:"lineage",more:{department:e,fiscalYear:String(t),projects:r}};return n(h,{children:[n(I,{answer:a,children:i=>n(Om,{lines:i.lineage,sources:i.fundingSources,department:e,year:t,id:r})}),n(ie,{document:rn,variables:o,file:s})]})}function Om({lines:e,sources:t,department:r,year:o,id:a}){let s=p().explorer,i=g(),l=or(t),d=O(xe,{department:r,year:o??null,keys:["SOURCE"],narrow:{projects:[a]},subtotals:!1,at:$(i),after:null});if(e.length===0)return n(H,{children:s.projectEmpty});let c=[...new Set(e.map(u=>u.fiscalYear))].sort((u,m)=>+(m===o)-+(u===o)||u-m);return n(h,{children:[n("div",{class:"pair",children:[n("div",{children:[n("h2",{children:s.threeMeasuresOf(o)}),n(I,{answer:d,children:({groupBy:u})=>n(tr,{measures:u.total})})]}),n("div",{children:[n("h2",{children:s.printed}),n(gl,{department:r,year:o,id:a})]})]}),n("h2",{children:s.lineage}),n("p",{class:"hint",children:s.lineageHint}),c.map(u=>n("div",{children:[n("h3",{children:s.yearOf(u)}),n(Or,{lines:e.filter(m=>m.fiscalYear===u),shown:1e3,whose:!1,sourceName:l,caption:`${s.lineage} ${u}`})]},u)),n("h2",{children:s.whatFor}),n("div",{class:"pair",children:[n(Mo,{by:"FUNCTION_ITEM",department:r,year:o,id:a}),n(Mo,{by:"ECONOMIC_ITEM",department:r,year:o,id:a})]}),n("p",{children:n(w,{to:ue(i,"lines",{},{text:a}),children:s.linesOfProject})}),n(yl,{department:r,year:o,id:a}),n(ml,{department:r,year:o,id:a,sourceName:l})]})}function bl({unit:e,range:t,folded:r,onFold:o}){let a=p().explorer;return n("tbody",{children:[n("tr",{class:"unit",children:[n("th",{scope:"rowgroup",children:[n("button",{type:"button",class:"fold","aria-expanded":!r,onClick:o,children:[n("span",{"aria-hidden":"true",children:r?"▸":"▾"})," ",e.name]}),n("code",{children:e.key})," ",n("span",{class:"count",children:a.projectCount(e.projects.length)}),n(qn,{of:e})]}),n(He,{measures:e.measures}),n("td",{class:"bars"})]}),!r&&e.projects.map(s=>n("tr",{children:[n("th",{scope:"row",class:"project",children:[n(Qn,{project:s})," ",n(ar,{project:s})," ",n("code",{children:s.key}),n(qn,{of:s})]}),n(He,{measures:s.measures}),n("td",{class:"bars",children:n(mn,{fen:s.measures.adjustedFen,mark:s.measures.initialFen,range:t})})]},s.key))]})}function vl({department:e,year:t}){let r=g(),o=p().explorer,a=Z(r),s={department:e,year:t??null,at:$(r)},i=ln(a),l={...s,keys:["UNIT","PROJECT"],narrow:i,subtotals:!0,after:null},d=ne(xe,l,v=>v.groupBy.groups),c=O(tn,s),u=O(ls,s),m=c.data?.department.units.nodes,y=u.data?.department.projects.nodes,f=me(()=>_m(Sm($m(d.nodes,m??[],y??[]),r.text),a),[d.nodes.length,d.data,m,y,r.text,a.sort]),b={what:"groups",more:{department:e,fiscalYear:String(t),keys:"UNIT,PROJECT",subtotals:"true",...dn(i)}};return n("section",{class:"explore","aria-busy":d.loading,children:[n("h1",{children:o.projectsTitle}),n("p",{class:"hint",children:o.projectsHint}),n(Cm,{units:m??[],sources:c.data?.fundingSources??[]}),d.data&&n(Em,{held:f,place:r,narrow:a}),(d.more||d.problem||!d.data)&&n(te,{pages:d}),d.data&&y&&n(Tm,{held:d.nodes,projects:y,shown:Object.keys(i).length===0}),n(ie,{document:xe,variables:l,file:b})]})}function Cm({units:e,sources:t}){let r=p().explorer,o=x();return n("form",{class:"filters",role:"search",onSubmit:a=>a.preventDefault(),children:[n(Xt,{label:r.soughtProject}),n(de,{name:"unit",label:r.unit,all:r.all,options:e.map(a=>[a.key,a.name])}),n(de,{name:"source",label:r.source,all:r.all,options:t.map(a=>[a.source,o(a.label)])}),n(Bn,{}),n(cn,{}),n(pe,{name:"sort",label:r.sort,first:"key",options:[["key",r.byKey],["amount",r.byAmount]]})]})}function Em({held:e,place:t,narrow:r}){let o=p().explorer;if(e.length===0)return n(H,{children:t.text?o.noneSought(t.text):o.none});let a=e.flatMap(d=>d.projects),s=pn(a.flatMap(d=>[d.measures.adjustedFen,d.measures.initialFen])),i=new Set((r.shut??"").split(".")),l=e.every(d=>i.has(d.key));return n(h,{children:[n("p",{class:"tools",role:"status",children:[o.found(e.length,a.length),n("button",{type:"button",onClick:()=>jn({shut:l?void 0:e.map(d=>d.key).join(".")}),children:l?o.unfoldAll:o.foldAll})]}),n("div",{class:"wide",children:n("table",{class:"list projects",children:[n("caption",{class:"unseen",children:o.projectsTitle}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.unitAndProject}),n(zn,{}),n("th",{scope:"col",class:"bars",children:o.adjustedBar})]})}),e.map(d=>n(bl,{unit:d,range:s,folded:i.has(d.key),onFold:()=>Rm(i,d.key)},d.key)),n("tfoot",{children:n("tr",{children:[n("th",{scope:"row",children:t.text?o.shownTotal:o.total}),n(He,{measures:Vn(e.map(d=>d.measures))}),n("td",{class:"bars"})]})})]})})]})}function Rm(e,t){let r=e.has(t)?[...e].filter(o=>o!==t):[...e,t];jn({shut:r.filter(Boolean).join(".")||void 0})}function Tm({held:e,projects:t,shown:r}){let o=p().explorer,a=g(),s=new Set(e.map(l=>l.values[1]?.value)),i=t.filter(l=>!s.has(l.uuid)&&!l.key.endsWith("-basic"));return!r||i.length===0?null:n("details",{children:[n("summary",{children:o.without(i.length)}),n("ul",{children:i.map(l=>n("li",{children:[n("code",{children:l.key})," ",n(w,{to:E(a,"project",{id:l.key}),children:l.name})]},l.key))})]})}function $m(e,t,r){let o=new Map(t.map(i=>[i.uuid,i])),a=new Map(r.map(i=>[i.uuid,i])),s=new Map;for(let{values:i,measures:l,subtotal:d}of e){let[c,u]=i;if(!c)continue;let m=s.get(c.value);if(!m){let y=o.get(c.value),f=[],b={key:y?.key??c.value,name:c.label.zh,aliases:y?.aliases??[]};s.set(c.value,m={projects:f,held:{...b,projects:f}})}if(d)m.sum=l;else if(u){let y=a.get(u.value);m.projects.push({key:y?.key??u.value,name:u.label.zh,aliases:y?.aliases??[],secret:y?.secret??!1,codeNamed:y?.codeNamed??!1,measures:l})}}return[...s.values()].map(({held:i,sum:l,projects:d})=>({...i,measures:l??Vn(d.map(c=>c.measures))}))}function Sm(e,t){let r=t?.trim().toLowerCase();if(!r)return e;let o=a=>[a.key,a.name,...a.aliases].some(s=>s.toLowerCase().includes(r));return e.flatMap(a=>{if(o(a))return[a];let s=a.projects.filter(o);return s.length>0?[{...a,projects:s,measures:Vn(s.map(i=>i.measures))}]:[]})}function _m(e,t){let r=t.sort==="amount"?(o,a)=>Re(o.measures.adjustedFen,a.measures.adjustedFen):(o,a)=>o.key.localeCompare(a.key);return e.map(o=>({...o,projects:[...o.projects].sort(r)})).sort(r)}function nt({department:e,year:t,found:r}){let{data:o}=O(Ga,{department:e,year:t??null,digest:r.disclosure});return new Map((o?.department.tables??[]).map(a=>[a.number,{title:a.title,rows:new Map(a.rows.flatMap(s=>s.cells.map(i=>[Ae(s.key,i.column),s.label]))),columns:new Map(a.columns.map(s=>[s.key,[...s.under,s.title]])),texts:new Map(a.rows.flatMap(s=>s.cells.map(i=>[Ae(s.key,i.column),i.text])))}]))}function hn(e){let t=x();return({table:r,row:o,column:a})=>{let s=e.get(r),i=s?.rows.get(Ae(o,a));return{row:i?t(i):o,column:(s?.columns.get(a)??[]).map(t).join(" · ")||a}}}function $n({cell:e,digest:t,children:r}){let o=p(),{table:a,row:s,column:i}=e,l=E(g(),"table",{table:a,row:s,column:i,on:void 0,known:void 0,position:void 0,disclosure:t});return n(w,{to:l,title:o.compare.explain,children:r})}function bn({line:e}){let t=p(),r=g(),o=r.by==="document"?"document":"printed";return n(w,{class:"line",to:S(r,{by:o,id:String(e)}),"aria-current":r.id===String(e)?"true":void 0,children:t.reconcile.line(e)})}function wl({children:e}){let r=p().reconcile.told(e).split(/(\bline \d+|第 \d+ 行)/);return n(h,{children:r.map((o,a)=>a%2===1?n(bn,{line:Number(/\d+/.exec(o)?.[0])},a):o)})}function Cr({numbers:e,tables:t}){let r=g(),o=p(),a=x(),s=(i,l,d)=>n("li",{children:n(w,{to:S(r,{table:i}),title:d,"aria-current":r.table===i?"true":void 0,children:l})},i??"all");return n("nav",{class:"table-choice","aria-label":o.compare.table,children:n("ul",{children:[s(void 0,o.tables.all,o.tables.all),e.map(i=>s(i,o.tables.number(i),a(t.get(i)?.title??{zh:"",en:""})))]})})}function Er({text:e}){let t=p(),[r,o]=C("");return n(h,{children:[n("button",{type:"button",class:"copy",onClick:()=>{navigator.clipboard?.writeText(e).then(()=>o(e))},children:t.copy}),n("span",{role:"status",class:"hint",children:r===e?` ${t.copied}`:""})]})}var Lm=14;function Rr({checked:{department:e,year:t,found:r}}){let o=g(),a=p(),s=/^\d{1,7}$/.test(o.id??"")?Math.max(Number(o.id),1):1,i=O(Xa,{department:e,year:t??null,at:$(o),digest:r.disclosure,line:s,context:Lm}),l=J(null);j(()=>{o.id!==void 0&&(l.current?.scrollIntoView({block:"nearest"}),l.current?.querySelector(".cited")?.scrollIntoView({block:"nearest"}))},[o.id,i.data]);let d=u=>M({id:u===void 0?void 0:String(u)}),c=i.data?.disclosure?.lines??[];return n("aside",{class:`document-lines${o.id===void 0?" unasked":""}`,"aria-label":a.reconcile.text,ref:l,children:[n("h2",{children:a.reconcile.text}),n("p",{class:"to-line",children:[n("button",{type:"button",disabled:s<=1,onClick:()=>d(c[0]?.number),children:a.reconcile.up}),n("label",{children:[a.reconcile.lineNumber," ",n("input",{type:"number",min:1,value:s,onChange:u=>d(Number(u.currentTarget.value)||void 0)})]}),n("button",{type:"button",onClick:()=>d(c.at(-1)?.number),children:a.reconcile.down})]}),o.id===void 0&&n("p",{class:"hint",children:a.reconcile.lineHint}),n(I,{answer:i,children:({disclosure:u})=>n("ol",{children:(u?.lines??[]).map(({number:m,text:y,cited:f})=>n("li",{value:m,class:f&&o.id!==void 0?"cited":"",children:[n("span",{class:"number",children:m}),f&&o.id!==void 0?n("mark",{children:y}):n("span",{children:y})]},m))})})]})}function kl({checked:e}){let t=p(),r=nt(e),{found:o}=e;return n(h,{children:[n(Nm,{checked:e}),o.differences.length>0&&n(Mm,{checked:e,tables:r}),n("div",{class:"proofs",children:[n(Pm,{checked:e,tables:r}),n("section",{children:[n(Dm,{found:o}),n(Tt,{title:t.reconcile.assumptions,hint:t.reconcile.assumed,sentences:o.assumptions}),n(Tt,{title:t.reconcile.warnings,hint:t.reconcile.noticed,sentences:o.warnings})]})]})]})}function Nm({checked:e}){let t=p(),{found:r}=e,o=r.rebuilt===r.published;return n("section",{class:`claim ${o&&r.violated===0?"good":"bad"}`,children:[n("p",{class:"score",children:[n("span",{"aria-hidden":"true",class:"seal",children:o?"✓":"✗"}),n("strong",{children:r.rebuilt}),n("span",{class:"of",children:[" / ",r.published]})]}),n("div",{children:[n("p",{class:"says",children:o?t.reconcile.allRebuilt(r.published):t.reconcile.notAll(r.published-r.rebuilt,r.published)}),n("p",{children:r.violated===0?t.reconcile.allHold(r.checked):t.reconcile.notHolding(r.violated,r.checked)}),n("dl",{class:"facts",children:[n("dt",{children:t.reconcile.at}),n("dd",{children:[t.compare.coordinates(r.asOf.position,r.asOf.effectiveOn),r.asOf.knownAt&&n("span",{class:"hint",children:[" ",t.compare.recorded(q(r.asOf.knownAt,"minute"))]})]}),n("dt",{children:t.reconcile.digest}),n("dd",{children:[n("code",{children:r.disclosure})," ",n(Er,{text:r.disclosure})]})]}),n(Im,{checked:e})]})]})}function Im({checked:{department:e,year:t}}){let r=p(),o=ce(),a=g(),[s,i]=C();return n("p",{class:"check-again",children:[n("button",{type:"button",disabled:s==="running",onClick:()=>{let d=performance.now(),c=()=>Math.round(performance.now()-d);i("running"),_e(Qt,{department:e,year:t??null,at:$(a)}).then(({reconciliation:u})=>i({found:u,took:c()}),u=>i({...u instanceof he?{problem:u.problem}:{},took:c()}))},children:r.reconcile.again}),n("span",{role:"status",children:[s==="running"&&r.reconcile.running,s!==void 0&&s!=="running"&&(s.found?r.reconcile.outcome(s.found.rebuilt,s.found.published,s.found.checked,s.found.violated,s.took):s.problem?.[o]??r.states.fault)]})]})}function Pm({checked:e,tables:t}){let r=p(),o=x(),a=g(),{found:s}=e,i=Math.max(...s.tables.map(c=>c.published)),l=[...t.keys()].filter(c=>!s.tables.some(u=>u.table===c)),d=[...s.tables,...l.map(c=>({table:c,published:0,rebuilt:0}))].sort((c,u)=>c.table-u.table);return n("section",{children:[n("h2",{children:r.reconcile.byTable}),n("table",{class:"list by-table",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.compare.table}),n("th",{scope:"col",class:"amount",children:r.reconcile.rebuilt}),n("th",{scope:"col",class:"amount",children:r.reconcile.published}),n("td",{}),n("th",{scope:"col",children:n("span",{class:"unseen",children:r.reconcile.parts.printed})})]})}),n("tbody",{children:d.map(({table:c,published:u,rebuilt:m})=>n("tr",{class:u===0?"without":"",children:[n("th",{scope:"row",children:n(w,{to:E(a,"table",{table:c,on:void 0,known:void 0,position:void 0,disclosure:s.disclosure}),children:`${r.tables.number(c)} ${o(t.get(c)?.title??{zh:"",en:""})}`})}),n("td",{class:"amount",children:u===0?"—":m}),n("td",{class:"amount",children:u===0?"—":u}),n("td",{class:"units",children:u===0?r.reconcile.noFigures:n(Fm,{good:m,all:u,most:i})}),n("td",{children:u>0&&n(w,{to:S(a,{by:"printed",table:c}),children:r.reconcile.figures})})]},c))})]})]})}function Fm({good:e,all:t,most:r}){return n("svg",{viewBox:`0 0 ${r} 1`,preserveAspectRatio:"none","aria-hidden":"true",children:[n("line",{x1:"0.1",x2:e,y1:"0.5",y2:"0.5","stroke-dasharray":"0.72 0.28",class:"good"}),t>e&&n("line",{x1:e+.1,x2:t,y1:"0.5",y2:"0.5","stroke-dasharray":"0.72 0.28",class:"bad"})]})}function Dm({found:e}){let t=p(),r=g(),o=[["EXACT",e.exact],["BY_ROUNDING",e.byRounding],["VIOLATED",e.violated]];return n(h,{children:[n("h2",{children:t.reconcile.holding(e.checked)}),n("svg",{class:"holds",viewBox:`0 0 ${e.checked||1} 1`,preserveAspectRatio:"none","aria-hidden":"true",children:o.map(([a,s],i)=>n("rect",{class:a.toLowerCase(),width:s,height:"1",x:o.slice(0,i).reduce((l,[,d])=>l+d,0)},a))}),n("ul",{class:"verdicts",children:o.map(([a,s])=>n("li",{children:[n("span",{class:`key ${a.toLowerCase()}`,"aria-hidden":"true"}),n(w,{to:S(r,{by:"identities",narrow:a}),children:`${s} ${t.reconcile.verdicts[a]}`}),n("span",{class:"hint",children:[" ",t.reconcile.meaning[a]]})]},a))})]})}function Mm({checked:e,tables:t}){let r=p(),o=hn(t),{found:a}=e;return n("section",{children:[n("h2",{children:r.reconcile.differences(a.differences.length)}),n("div",{class:"wide",children:n("table",{class:"list",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.reconcile.cell}),n("th",{scope:"col",class:"amount",children:r.reconcile.printed}),n("th",{scope:"col",class:"amount",children:r.reconcile.ours}),n("th",{scope:"col",class:"amount",children:r.compare.difference}),n("th",{scope:"col",children:r.reconcile.where})]})}),n("tbody",{children:a.differences.map(s=>{let{row:i,column:l}=o(s);return n("tr",{children:[n("th",{scope:"row",children:n($n,{cell:s,digest:a.disclosure,children:`${r.tables.number(s.table)} ${i} · ${l}`})}),n("td",{class:"amount",children:s.printed||"—"}),n("td",{class:"amount",children:s.rebuilt||"—"}),n("td",{class:"amount",children:n(A,{fen:s.differenceFen,plus:!0})}),n("td",{children:s.line>0?n(bn,{line:s.line}):r.reconcile.notPrinted})]},`${s.table}/${s.row}/${s.column}`)})})]})})]})}function Tt({title:e,hint:t,sentences:r}){let o=p();return n(h,{children:[n("h2",{children:e}),n("p",{class:"hint",children:t}),r.length===0?n("p",{children:o.reconcile.none}):n("ul",{class:"sentences",children:r.map(a=>n("li",{children:n(wl,{children:a})},a))})]})}function xl({checked:e}){let t=p(),r=g(),{department:o,year:a,found:s}=e,i=O(Ja,{department:o,year:a??null,at:$(r),digest:s.disclosure});return n("div",{class:"with-text",children:[n("div",{children:[n(I,{answer:i,children:({disclosure:l})=>l?n(jm,{disclosure:l}):n(H,{})}),n(Tt,{title:t.reconcile.assumptions,hint:t.reconcile.assumed,sentences:s.assumptions}),n(Tt,{title:t.reconcile.warnings,hint:t.reconcile.noticed,sentences:s.warnings})]}),n(Rr,{checked:e})]})}function jm({disclosure:e}){let t=p(),{digest:r,publishedOn:o,format:a,fiscalYear:s,operationId:i,asOf:l,statements:d}=e;return n(h,{children:[n("h2",{children:t.reconcile.parts.document}),n("dl",{class:"facts",children:[n("dt",{children:t.reconcile.publishedOn}),n("dd",{children:o}),n("dt",{children:t.year}),n("dd",{children:t.fiscalYear(s)}),n("dt",{children:t.reconcile.format}),n("dd",{children:n("code",{children:a})}),n("dt",{children:t.reconcile.imported}),n("dd",{children:[n(z,{id:i,children:t.compare.position(l.position)}),l.knownAt&&n("span",{class:"hint",children:[" ",t.compare.recorded(q(l.knownAt,"minute"))]})]}),n("dt",{children:t.reconcile.digest}),n("dd",{children:[n("code",{children:r})," ",n(Er,{text:r})]}),n("dt",{children:t.reconcile.yourself}),n("dd",{children:[t.reconcile.compareDigest," ",n("code",{children:"sha256sum"})]})]}),n("h2",{children:t.reconcile.statements}),n("p",{class:"hint",children:t.reconcile.kept}),d.length===0&&n("p",{children:t.reconcile.none}),d.map(({kind:c,text:u,lines:m,facts:y})=>n("figure",{class:"statement",children:[n("blockquote",{children:u}),n("figcaption",{children:[n("span",{class:"chip",children:t.reconcile.statement(c)})," ",Bm(y,t)," ",m.map(f=>n(bn,{line:f},f))]})]},`${c}/${m[0]??""}`))]})}function Bm(e,t){return e===null||typeof e!="object"?"":t.several(Object.entries(e).map(([r,o])=>r==="table"?t.tables.number(Number(o)):`${r}: ${typeof o=="object"?JSON.stringify(o):String(o)}`))}var jo=100;function Tr({of:e,name:t,children:r}){let o=p(),[a,s]=C(jo);return j(()=>s(jo),[t]),e.length===0?null:n(h,{children:[r(e.slice(0,a)),e.length>a&&n("p",{class:"more",children:[n("span",{class:"hint",children:[o.of(a,e.length)," "]}),n("button",{type:"button",onClick:()=>s(a+jo),children:o.more})]})]})}var Al=["EXACT","BY_ROUNDING","VIOLATED"];function Ol({checked:e}){let t=g(),r=p(),o=nt(e),a=hn(o),{department:s,year:i,found:l}=e,d=Al.find(b=>b===t.narrow)??null,c=ne(qa,{department:s,year:i??null,at:$(t),verdict:d,after:null},b=>b.identities),u=(t.text??"").trim().toLowerCase(),m=c.nodes.filter(b=>(t.table===void 0||b.table===t.table)&&Um(b,u,a(b))),y=l.tables.map(b=>b.table),f={EXACT:l.exact,BY_ROUNDING:l.byRounding,VIOLATED:l.violated};return n(h,{children:[n("p",{class:"hint",children:r.reconcile.identitiesLead}),n("nav",{class:"verdict-choice","aria-label":r.reconcile.verdict,children:n("ul",{children:[n("li",{children:n(w,{to:S(t,{narrow:void 0}),"aria-current":d===null?"true":void 0,children:`${r.reconcile.allVerdicts} ${l.checked}`})}),Al.map(b=>n("li",{children:n(w,{to:S(t,{narrow:b}),title:r.reconcile.meaning[b],"aria-current":d===b?"true":void 0,children:[n("span",{class:`key ${b.toLowerCase()}`,"aria-hidden":"true"})," ",r.reconcile.verdicts[b]," ",f[b]]})},b))]})}),n(Cr,{numbers:y,tables:o}),n("div",{class:"filters",children:[n("label",{children:[r.compare.filter,n("input",{type:"search",value:t.text??"",placeholder:r.reconcile.identityHint,onInput:b=>M({text:b.currentTarget.value||void 0},!0)})]}),n("span",{class:"files",children:["csv","xlsx","jsonl"].map(b=>n("a",{download:!0,href:Oe({...t,department:s},"identities",b,d?{verdict:d}:{}),children:b.toUpperCase()},b))}),n("span",{class:"hint",role:"status",children:c.data&&r.reconcile.fitting(m.length)})]}),c.data&&m.length===0&&n("p",{class:"note",children:d==="VIOLATED"&&f.VIOLATED===0?r.reconcile.noneViolated:r.reconcile.noneFitting}),n(Tr,{of:m,name:`${d??""} ${t.table??""} ${t.text??""}`,children:b=>n(Vm,{identities:b,tables:o,digest:l.disclosure})}),(c.more||c.problem||c.data===void 0)&&n(te,{pages:c})]})}function Um(e,t,r){if(t==="")return!0;let{name:o,label:a,source:s,row:i,printed:l,expected:d}=e;return[o,a.zh,a.en,s,i,l,d,r.row,r.column].some(c=>c.toLowerCase().includes(t))}function Vm({identities:e,tables:t,digest:r}){let o=p();return n("div",{class:"wide",children:n("table",{class:"list cards identities",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.reconcile.cell}),n("th",{scope:"col",children:o.reconcile.identity}),n("th",{scope:"col",class:"amount",children:o.reconcile.printed}),n("th",{scope:"col",class:"amount",children:o.reconcile.expected}),n("th",{scope:"col",children:o.reconcile.verdict}),n("th",{scope:"col",children:o.reconcile.sumOf})]})}),n("tbody",{children:e.map((a,s)=>n(zm,{identity:a,again:e[s-1]?.name===a.name,tables:t,digest:r},`${a.name}/${a.table}/${a.row}/${a.column}`))})]})})}function zm({identity:e,again:t,tables:r,digest:o}){let a=p(),s=x(),i=hn(r),{table:l,verdict:d}=e,c=i(e);return n("tr",{class:t?"again":"",children:[n("th",{scope:"row",children:[n("span",{class:"number",children:a.tables.number(l)})," ",n($n,{cell:e,digest:o,children:`${c.row} · ${c.column}`})]}),n("td",{class:"says",children:[s(e.label)," ",n("span",{class:"hint",children:a.reconcile.told(e.source)})]}),n("td",{class:"amount",children:e.printed}),n("td",{class:"amount",children:e.expected}),n("td",{class:"verdict",children:[n("span",{class:`key ${d.toLowerCase()}`,"aria-hidden":"true"})," ",a.reconcile.verdicts[d]]}),n("td",{children:n("details",{children:[n("summary",{children:a.reconcile.made(e.cells.length)}),n("ul",{class:"made-of",children:e.cells.map(u=>{let m=Hm(u),y=i(m);return n("li",{children:[n($n,{cell:m,digest:o,children:`${a.tables.number(m.table)} ${y.row} · ${y.column}`})," ",n("span",{class:"amount",children:r.get(m.table)?.texts.get(Ae(m.row,m.column))})]},u)})})]})})]})}function Hm(e){let[t="",...r]=e.split("/");return{table:Number(t),row:r.slice(0,-1).join("/"),column:r.at(-1)??""}}var Cl={on:void 0,known:void 0,position:void 0,disclosure:void 0};function El({department:e,year:t}){let r=p(),o=g(),{data:a}=O(Za,{department:e,year:t??null}),s=a?.department.disclosures??[],i=(a?.latest.disclosures??[]).filter(l=>l.fiscalYear!==t);return n("div",{class:"note",role:"status",children:[n("strong",{children:s.length>0?r.reconcile.notYet(t??0):r.reconcile.never(t??0)}),n("p",{children:r.reconcile.nothingToCheck}),n("ul",{children:[s.map(({digest:l,publishedOn:d})=>n("li",{children:n(w,{to:S(o,{...Cl,disclosure:l}),children:r.reconcile.goTo(d)})},l)),i.map(({digest:l,fiscalYear:d,publishedOn:c})=>n("li",{children:n(w,{to:S(o,{...Cl,year:d}),children:r.reconcile.otherYear(d,c)})},l)),n("li",{children:n(w,{to:E(o,"table"),children:r.reconcile.seeTables})})]})]})}var Ym={totalCount:0,pageInfo:{hasNextPage:!1,endCursor:null},nodes:[]};function Rl({checked:e}){let t=g(),r=p(),o=nt(e),a=hn(o),{department:s,year:i,found:l}=e,d={department:s,year:i??null,at:$(t),digest:l.disclosure},c=ne(Ka,{...d,after:null},y=>y.disclosure?.cells??Ym),u=(t.text??"").trim().toLowerCase(),m=c.nodes.filter(y=>{let{row:f,column:b}=a(y);return(t.table===void 0||y.table===t.table)&&(u===""||[f,b,y.row,y.text,String(y.line)].some(v=>v.toLowerCase().includes(u)))});return n(h,{children:[n("p",{class:"hint",children:r.reconcile.printedLead}),n(Cr,{numbers:l.tables.map(y=>y.table),tables:o}),n("div",{class:"with-text",children:[n("div",{children:[n("div",{class:"filters",children:[n("label",{children:[r.compare.filter,n("input",{type:"search",value:t.text??"",placeholder:r.reconcile.printedHint,onInput:y=>M({text:y.currentTarget.value||void 0},!0)})]}),n("span",{class:"files",children:["csv","xlsx","jsonl"].map(y=>n("a",{download:!0,href:Oe({...t,department:s},"printed-cells",y),children:y.toUpperCase()},y))}),n("span",{class:"hint",role:"status",children:c.data&&r.reconcile.fitting(m.length)})]}),c.data&&m.length===0&&n("p",{class:"note",children:r.reconcile.noneFitting}),n(Tr,{of:m,name:`${t.table??""} ${t.text??""}`,children:y=>n(Qm,{cells:y,tables:o,digest:l.disclosure})}),(c.more||c.problem||c.data===void 0)&&n(te,{pages:c})]}),n(Rr,{checked:e})]})]})}function Qm({cells:e,tables:t,digest:r}){let o=p(),a=g(),s=hn(t);return n("div",{class:"wide",children:n("table",{class:"list cards printed-figures",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.reconcile.where}),n("th",{scope:"col",children:o.compare.row}),n("th",{scope:"col",children:o.compare.column}),n("th",{scope:"col",class:"amount",children:o.reconcile.printed}),n("th",{scope:"col",class:"amount",children:o.reconcile.ours}),n("th",{scope:"col",children:o.reconcile.how})]})}),n("tbody",{children:e.map(i=>{let{row:l,column:d}=s(i),c=t.get(i.table)?.texts.get(Ae(i.row,i.column))??"";return n("tr",{children:[n("td",{class:"where",children:n(bn,{line:i.line})}),n("th",{scope:"row",children:[a.table===void 0&&n("span",{class:"hint",children:[o.tables.number(i.table)," "]}),l]}),n("td",{class:"column",children:d}),n("td",{class:"amount",children:i.text}),n("td",{class:`amount ours${t.size>0&&c!==i.text?" differs":""}`,children:[c===i.text&&n("span",{class:"same",role:"img","aria-label":o.reconcile.verdicts.EXACT,children:"✓ "}),n($n,{cell:i,digest:r,children:c||"—"})]}),n("td",{class:"how",children:n(Wm,{how:i.how})})]},`${i.table}/${i.row}/${i.column}`)})})]})})}function Wm({how:e}){let t=p(),[,r="",o=""]=/^(layout|identity|narrative|reading)(?:: (.*))?$/s.exec(e)??[];if(r==="")return n("span",{lang:"en",children:e});let a=/^narrative line (\d+)$/.exec(o)?.[1];return n(h,{children:[t.reconcile.hows[r]," ",a!==void 0?n(bn,{line:Number(a)}):n("span",{class:"hint",children:t.reconcile.told(o)})]})}var Tl=["proof","identities","printed","document"];function $l({department:e,year:t}){let r=p(),o=g(),a=O(Qt,{department:e,year:t??null,at:$(o)});return n("div",{class:"reconciliation",children:[n("h1",{children:r.reconcile.title}),a.problem?.code==="NoDisclosure"?n(El,{department:e,year:t}):n(I,{answer:a,children:({reconciliation:s})=>n(Gm,{checked:{department:e,year:t,found:s}})})]})}function Gm({checked:e}){let t=p(),r=g(),o=Tl.find(i=>i===r.by)??"proof",{found:a}=e,s={proof:`${a.rebuilt}/${a.published}`,identities:String(a.checked),printed:String(a.published),document:""};return n(h,{children:[n("nav",{class:"parts","aria-label":t.reconcile.title,children:n("ul",{children:Tl.map(i=>n("li",{children:n(w,{to:S(r,{by:i==="proof"?void 0:i,id:void 0,narrow:void 0,text:void 0,table:void 0}),"aria-current":i===o?"page":void 0,children:[t.reconcile.parts[i]," ",n("span",{class:"hint",children:s[i]})]})},i))})}),o==="proof"&&n(kl,{checked:e}),o==="identities"&&n(Ol,{checked:e}),o==="printed"&&n(Rl,{checked:e}),o==="document"&&n(xl,{checked:e})]})}var Ye="shared";function G(...e){return e.join(".")}function we(e){return`field-${e.replaceAll(".","-")}`}function Qe(e){let t=document.getElementById(we(e));t?.closest("details")?.setAttribute("open",""),t?.focus(),t?.scrollIntoView({block:"center"})}var qm={UnknownDepartment:{fields:["department"],fact:"department"},UnknownUnit:{fields:["unit","project"],fact:"unit"},UnknownProject:{fields:["project"],fact:"project"},UnknownCode:{fields:["function","economic","code"],fact:"code"},InvalidCode:{fields:["function","economic","code"],fact:"code"},ContradictoryCodeName:{fields:["name","code"],fact:"stated"},InvalidAmount:{fields:["amount"],fact:"text"},InvalidNotation:{fields:["authority","amount","project","unit"],fact:"text"},InvalidName:{fields:["name"],fact:"name"},AlreadyRegistered:{fields:["name"],fact:"name"},InvalidDate:{fields:["effectiveOn","since"]},AmountNotPositive:{fields:["parts","legs"]},AuthorityRequired:{fields:["authority"]},BalanceBelowZero:{fields:["parts","legs","operationId"]},MixedBreakdown:{fields:["parts","legs"]},SeparateBreakdownNotAllowed:{fields:["parts","legs"]},UnbalancedBreakdown:{fields:["parts","legs"]},UnbalancedReallocation:{fields:["legs"]},ReallocationCrossesLines:{fields:["legs"]},HandoverWithinDepartment:{fields:["receiving"]},WrongLot:{fields:["originYear"]},WrongOriginYear:{fields:["originYear"],fact:"originYear"},UnknownLine:{fields:["line","giving"]},UnknownOperation:{fields:["operationId"],fact:"operationId"},AlreadyReversed:{fields:["operationId"],fact:"operationId"},NothingToReverse:{fields:["operationId"],fact:"operationId"},ReversalOfReversal:{fields:["operationId"],fact:"operationId"},ReversalBeforeOperation:{fields:["effectiveOn"]},ReversalAfterDocument:{fields:["effectiveOn"]},UnknownEvent:{fields:["eventId"],fact:"eventId"}};function Sl(e,t){let r=qm[e.__typename];if(!r)return[];let o=[...t.drafts.flatMap(c=>Bo(String(c.id),"",c.input)),...Bo(Ye,"",t.shared)].filter(c=>r.fields.some(u=>u===c.field)),a={...e},s=r.fact===void 0?void 0:String(a[r.fact]??"").split(";")[0],i=s?o.filter(c=>Km(c.value).includes(s)):[];if(i.length>0)return i.map(c=>c.path);let l=r.fields.flatMap(c=>o.filter(u=>u.field===c)),d=l.filter(c=>c.path.startsWith(Ye));return d.length===1?[d[0].path]:l.length===1?[l[0].path]:[]}function Bo(e,t,r){let o=t?[{path:e,field:t,value:r}]:[];return r===null||typeof r!="object"?o:[...o,...Object.entries(r).flatMap(([a,s])=>Bo(`${e}.${a}`,/^\d+$/.test(a)?"":a,s))]}function Km(e){return e==null?[]:typeof e=="object"?Object.values(e).map(String):[String(e)]}var $r=Sa(new Map);function ae({path:e,label:t,hint:r,children:o}){let a=so($r).get(e),s=we(e),i=`${s}-said`,l=a!==void 0||!!r;return n("div",{class:`field${a===void 0?"":" wrong"}`,children:[n("label",{for:s,children:t}),o({id:s,"aria-invalid":a===void 0?void 0:!0,"aria-describedby":l?i:void 0}),l&&n("p",{id:i,class:a===void 0?"hint":"bad",children:a??r})]})}function tt({path:e}){let t=so($r).get(e);return t===void 0?null:n("p",{class:"bad",id:we(e),tabIndex:-1,children:t})}function re({name:e,optional:t=!1}){let{recording:r}=p();return n(h,{children:[r.fields[e],t&&n("span",{class:"optional",children:[" ",r.optional]})]})}function Uo(e){return e.yuan===void 0?"wan":"yuan"}function vn(e){return e.wan??e.yuan??e.fen??""}function Sr(e,t){return t==="wan"?{wan:e}:{yuan:e}}var Jm={wan:6,yuan:2};function Xm(e){let t=/^([-+]?)(\d+)(?:\.(\d+))?$/.exec(vn(e).normalize("NFKC").replaceAll(",","").trim()),r=Jm[Uo(e)],o=t?.[3]??"";if(!t||o.length>r)return;let a=BigInt(`${t[2]}${o.padEnd(r,"0")}`);return t[1]==="-"?-a:a}function Vo(e){let t=new Map;for(let r of e){let o=r.axis??"JOINT",a=Xm(r.amount),s=t.has(o)?t.get(o):0n;t.set(o,a===void 0||s===void 0?void 0:s+a)}return t}function _l(e){return[...Vo(e).values()][0]}function $t({department:e,year:t},r=!1){return{department:e,unit:null,project:"",fiscalYear:t,source:"",originYear:r?t-1:null}}function wn(e){return{amount:e?.yuan===void 0?{wan:""}:{yuan:""},function:Ie,economic:Ie,axis:"JOINT",expenseClass:"NOT_STATED",evidence:[]}}var Ie="NOT_STATED",_r={authority:"",reason:""};function rt(e,t="parts"){return{group:"money",fields:{line:e,parts:t,amount:"check?",authority:"own?",reason:"own?"},fresh:r=>({line:$t(r,e==="carried"),parts:[wn()],amount:null,..._r})}}var Zm={group:"money",fields:{line:"carried",parts:"parts",amount:"check?",closingParts:"parts?",authority:"own?",reason:"own?"},fresh:e=>({line:$t(e,!0),parts:[wn()],amount:null,closingParts:[],..._r})},Sn={allocate:rt("current"),advanceTransfer:rt("current"),carryOver:Zm,supplement:rt("current"),cut:rt("line"),recall:rt("line"),reallocate:{group:"money",fields:{legs:"legs",authority:"own?",reason:"own?"},fresh:e=>({legs:[Ll(e),Ll(e)],..._r})},handOver:{group:"money",fields:{giving:"line",receiving:"line",parts:"parts",receivingParts:"parts?",amount:"check?",authority:"own?",reason:"own?"},fresh:e=>({giving:$t(e),receiving:{...$t(e),department:""},parts:[wn()],receivingParts:[],amount:null,..._r})},registerDepartment:{group:"names",fields:{name:"name",evidence:"evidence?"},fresh:()=>({name:"",evidence:[]})},registerUnit:{group:"names",fields:{department:"department",name:"name",evidence:"evidence?"},fresh:({department:e})=>({department:e,name:"",evidence:[]})},registerProject:{group:"names",fields:{department:"department",unit:"unit",name:"name",secret:"yes",codeNamed:"yes",evidence:"evidence?"},fresh:({department:e})=>({department:e,unit:"",name:"",secret:!1,codeNamed:!1,evidence:[]})},giveName:{group:"names",fields:{department:"department",unit:"unit?",project:"project?",name:"name",since:"day",alias:"yes",how:"text?",evidence:"evidence?"},fresh:({department:e,today:t})=>({department:e,unit:null,project:null,name:"",since:t,alias:!1,how:"",evidence:[]})},stateCode:{group:"names",fields:{classification:"classification",code:"code",name:"name",nameEn:"text?",firstYear:"number",lastYear:"number?",evidence:"evidence?"},fresh:({year:e})=>({classification:"FUNCTION",code:"",name:"",nameEn:"",firstYear:e,lastYear:null,evidence:[]})},reverse:{group:"corrections",fields:{operationId:"operation",reason:"own?"},fresh:({id:e})=>({operationId:e,reason:""})},amend:{group:"corrections",fields:{eventId:"event",ordinal:"number",authority:"same?",reason:"same?",evidence:"evidence?"},fresh:({id:e})=>({eventId:e,ordinal:0,authority:null,reason:null,evidence:null})},correctCarryover:{...rt("carried","signed"),group:"corrections"}},ot=Object.keys(Sn);function Ll(e){return{line:$t(e),parts:[wn()],amount:null}}var ey=new Set(["registerDepartment","registerUnit","registerProject","giveName","stateCode","amend"]),ny=new Set(["advanceTransfer","supplement","cut","recall"]);function Nl(e){return ny.has(e)}function at(e){return!ey.has(e)}function kn(){return O(Fn,{}).data?.departments.nodes??[]}var ty={units:[],projects:[]};function St(e,t){let r=kn().some(a=>a.name===e||a.uuid===e),{data:o}=O(hs,r?{department:e,year:Fl(t)}:null);return r&&o?{units:o.department.units.nodes,projects:o.department.projects.nodes}:ty}function Lr(e,t){let r=kn().some(a=>a.name===e||a.uuid===e),{data:o}=O(bs,r?{department:e,year:Fl(t)}:null);return{functions:o?.functions.nodes??[],economics:o?.economics.nodes??[]}}function Il(){return O(vs,{}).data?.fundingSources??[]}function Pl(e,t){let r=t.find(i=>i.key===e.project),o=r&&e.source?{department:e.department,source:e.source,project:r.key}:null,{data:a}=O(ws,o),s=e.originYear??null;return o===null?void 0:a?.lineage.find(i=>i.fiscalYear===e.fiscalYear&&(i.lot==="CARRIED"?i.originYear===s:s===null))?.holdsFen}function Fl(e){return e!==null&&e>=1949&&e<=2999?e:null}function _t({path:e,name:t,value:r,change:o}){return n(ae,{path:e,label:n(re,{name:t}),children:a=>n("input",{...a,type:"text",value:r,onInput:s=>o(s.currentTarget.value)})})}function Ke({path:e,name:t,value:r,change:o,optional:a=!0}){let s=p().recording.hints;return n(ae,{path:e,label:n(re,{name:t,optional:a}),hint:s[t],children:i=>n("input",{...i,type:"text",value:r,onInput:l=>o(l.currentTarget.value)})})}function Dl({path:e,name:t,value:r,change:o}){let{recording:a}=p();return n(ae,{path:e,label:a.right(a.fields[t]),hint:a.same,children:s=>n("input",{...s,type:"text",value:r??"",onInput:i=>o(i.currentTarget.value||null)})})}function zo({path:e,name:t,value:r,change:o}){let a=p().recording.hints;return n(ae,{path:e,label:n(re,{name:t}),hint:a[t],children:s=>n(fn,{...s,value:r,onDay:o})})}function xn({path:e,name:t,value:r,change:o,optional:a=!1}){let s=p().recording.hints;return n(ae,{path:e,label:n(re,{name:t,optional:a}),hint:s[t],children:i=>n("input",{...i,class:"number",type:"number",min:0,max:9999,step:1,value:r??"",onInput:l=>o(l.currentTarget.value===""?null:Math.trunc(l.currentTarget.valueAsNumber))})})}function Ml({path:e,name:t,value:r,change:o}){let{recording:a}=p();return n("div",{class:"field yes",children:[n("input",{id:we(e),type:"checkbox",checked:r,onChange:s=>o(s.currentTarget.checked)}),n("label",{for:we(e),children:a.fields[t]})]})}var ry=["FUNCTION","ECONOMIC"];function jl({path:e,name:t,value:r,change:o}){let{recording:a}=p();return n(ae,{path:e,label:n(re,{name:t}),children:s=>n("select",{...s,value:r,onChange:i=>o(i.currentTarget.value),children:ry.map(i=>n("option",{value:i,children:a.values[i]},i))})})}function Nr({path:e,name:t,value:r,change:o}){let a=kn();return n(ae,{path:e,label:n(re,{name:t}),children:s=>n(h,{children:[n("input",{...s,type:"text",list:`${s.id}-list`,autocomplete:"off",value:r,onInput:i=>o(i.currentTarget.value)}),n("datalist",{id:`${s.id}-list`,children:a.map(i=>n("option",{value:i.name},i.uuid))})]})})}function Lt({path:e,name:t,value:r,change:o,department:a,year:s,optional:i=!1,hint:l}){let{units:d}=St(a,s);return n(ae,{path:e,label:n(re,{name:t,optional:i}),hint:Bl(d,r)??l,children:c=>n(Ul,{control:c,value:r,change:o,options:d.map(u=>({key:u.key,name:u.name}))})})}function Ir({path:e,name:t,value:r,change:o,department:a,unit:s,year:i,optional:l=!1}){let{recording:d}=p(),{units:c,projects:u}=St(a,i),m=c.find(v=>v.key===s||v.name===s),f=(m?u.filter(v=>v.unitKey===m.key):u).map(v=>({key:v.key,name:m?v.name:`${v.name} · ${c.find(({key:k})=>k===v.unitKey)?.name??v.unitKey}`})),b=oy(u,c,r)??d.choose(f.length);return n(ae,{path:e,label:n(re,{name:t,optional:l}),hint:b,children:v=>n(Ul,{control:v,value:r,change:o,options:f})})}function Bl(e,t){return e.find(r=>r.key===t)?.name}function oy(e,t,r){let o=e.find(a=>a.key===r);return o&&`${o.name} · ${Bl(t,o.unitKey)??o.unitKey}`}function Ul({control:e,value:t,change:r,options:o}){return n(h,{children:[n("input",{...e,type:"text",list:`${e.id}-list`,autocomplete:"off",value:t??"",onInput:a=>r(a.currentTarget.value)}),n("datalist",{id:`${e.id}-list`,children:o.map(a=>n("option",{value:a.key,label:`${a.key} ${a.name}`},a.key))})]})}var ay={document:"",line:0,text:"",cell:"",note:""};function Pr({path:e,name:t,value:r,change:o}){let{recording:a}=p(),s=(i,l)=>o(r.with(i,l));return n("details",{class:"evidence",open:r.length>0,children:[n("summary",{children:n(re,{name:t,optional:!0})}),r.map((i,l)=>{let d=c=>({path:G(e,l,c),name:c});return n("div",{class:"source",children:[n(_t,{...d("document"),value:i.document,change:c=>s(l,{...i,document:c})}),n(xn,{...d("line"),value:i.line??0,change:c=>s(l,{...i,line:c??0})}),n(Ke,{...d("text"),value:i.text??"",change:c=>s(l,{...i,text:c})}),n(Ke,{...d("cell"),value:i.cell??"",change:c=>s(l,{...i,cell:c})}),n(Ke,{...d("note"),value:i.note??"",change:c=>s(l,{...i,note:c})}),n("button",{type:"button",onClick:()=>o(r.toSpliced(l,1)),children:a.removeEvidence})]},l)}),n("button",{type:"button",onClick:()=>o([...r,ay]),children:a.addEvidence})]})}var sy=/^(\d{3}|\d{5}|\d{7})$/;function Yl(e){let r=e.drafts.some(o=>at(o.name))&&!e.shared.effectiveOn?[_n(G(Ye,"effectiveOn"),"effectiveOn")]:[];return[...e.drafts.flatMap(iy),...r]}function iy(e){return e.name==="amend"&&ly.every(t=>e.input[t]===null)?[...Vl(e),_n(G(e.id,"authority"),"authority")]:Vl(e)}var ly=["authority","reason","evidence"];function Vl(e){return Yo(e).flatMap(({field:t,kind:r,value:o})=>dy(G(e.id,t),t,r,o))}function Yo(e){let t=e.input;return Object.entries(Sn[e.name].fields).map(([r,o])=>({field:r,kind:o,value:t[r]}))}function dy(e,t,r,o){switch(r){case"line":case"current":case"carried":return zl(e,o);case"parts":case"signed":case"parts?":return o.flatMap((a,s)=>Hl(`${e}.${s}`,a));case"legs":return o.flatMap((a,s)=>[...zl(G(e,s,"line"),a.line),...a.parts.flatMap((i,l)=>Hl(G(e,s,"parts",l),i))]);case"code":return Ho(e,t,o);case"number":return Number.isInteger(o)?[]:[_n(e,t)];case"evidence?":return(o??[]).flatMap((a,s)=>a.document.trim()?[]:[_n(G(e,s,"document"),"document")]);case"name":case"department":case"unit":case"day":case"operation":case"event":return o.trim()?[]:[_n(e,t)];default:return[]}}function zl(e,t){return["department","project","fiscalYear","source"].filter(o=>!t[o]).map(o=>_n(G(e,o),o))}function Hl(e,t){let r=vn(t.amount).trim();return[...r&&r!=="-"?[]:[_n(G(e,"amount"),"amount")],...Ho(G(e,"function"),"function",t.function??Ie),...Ho(G(e,"economic"),"economic",t.economic??Ie)]}function Ho(e,t,r){return r===Ie||sy.test(r)?[]:[{path:e,field:t,half:r!==""}]}function _n(e,t){return{path:e,field:t,half:!1}}function Fr({path:e,name:t,value:r,change:o,pot:a}){let{recording:s}=p(),i=c=>({path:G(e,c),name:c}),{projects:l}=St(r.department,r.fiscalYear),d=r.unit??null;return n("fieldset",{class:"line",children:[n("legend",{children:s.fields[t]}),n(tt,{path:e}),n(Nr,{...i("department"),value:r.department,change:c=>o({...r,department:c})}),n(Lt,{...i("unit"),optional:!0,value:d,department:r.department,year:r.fiscalYear,hint:s.hints.unit,change:c=>o({...r,unit:c||null})}),n(Ir,{...i("project"),value:r.project,department:r.department,unit:d,year:r.fiscalYear,change:c=>o({...r,project:c??""})}),n(xn,{...i("fiscalYear"),value:r.fiscalYear,change:c=>o({...r,fiscalYear:c??0})}),n(py,{...i("source"),value:r.source,change:c=>o({...r,source:c})}),n(my,{...i("originYear"),line:r,pot:a,change:c=>o({...r,originYear:c})}),n(uy,{holds:Pl(r,l)})]})}function uy({holds:e}){let{recording:t}=p();return e===void 0?null:n("p",{class:"line-holds hint",role:"status",children:[t.holds," ",n(A,{fen:e})]})}function py({path:e,name:t,value:r,change:o}){let{recording:a}=p(),s=x();return n(ae,{path:e,label:n(re,{name:t}),children:i=>n("select",{...i,value:r,onChange:l=>o(l.currentTarget.value),children:[n("option",{value:"",children:a.chooseOne}),Il().map(l=>n("option",{value:l.source,children:s(l.label)},l.source))]})})}function my({path:e,name:t,line:r,pot:o,change:a}){let{recording:s}=p(),i=r.originYear??null,l=i!==null;return n(h,{children:[o==="line"&&n(ae,{path:G(e,"pot"),label:s.pot,children:d=>n("select",{...d,value:l?"CARRIED":"CURRENT",onChange:c=>a(c.currentTarget.value==="CARRIED"?r.fiscalYear-1:null),children:[n("option",{value:"CURRENT",children:s.values.CURRENT}),n("option",{value:"CARRIED",children:s.values.CARRIED})]})}),(l||o==="carried")&&n(xn,{path:e,name:t,value:i,change:a})]})}function Dr({path:e,name:t,value:r,change:o,department:a,year:s,signed:i=!1,optional:l=!1}){let{recording:d}=p(),c=g().money??"wan",[u,m]=C(!1),y=u||r.some(yy),f=Lr(a,s),b=(v,k)=>o(k?r.with(v,k):r.toSpliced(v,1));return n("fieldset",{class:"parts",children:[n("legend",{children:n(re,{name:t,optional:l})}),i&&n("p",{class:"hint",children:d.signed}),l&&n("p",{class:"hint",children:d.hints[t]}),n(Ql,{id:`${we(e)}-functions`,codes:f.functions}),n(Ql,{id:`${we(e)}-economics`,codes:f.economics}),r.map((v,k)=>n(gy,{path:G(e,k),lists:we(e),part:v,finer:y,codes:f,change:R=>b(k,R),remove:l||r.length>1?()=>b(k,void 0):void 0},k)),n(tt,{path:e}),n("div",{class:"under",children:[n("button",{type:"button",onClick:()=>o([...r,wn(r.at(-1)?.amount??Sr("",c))]),children:d.addPart}),r.length>0&&n(fy,{parts:r}),r.length>0&&!y&&n("button",{type:"button",class:"plain",onClick:()=>m(!0),children:d.finer})]})]})}function yy({axis:e,expenseClass:t,evidence:r}){return e!=="JOINT"||t!=="NOT_STATED"||(r?.length??0)>0}function fy({parts:e}){let{recording:t}=p(),r=[...Vo(e)];return n("p",{class:"total",role:"status",children:r.map(([o,a])=>n(h,{children:[t.total(r.length>1?t.values[o]:"")," ",n("strong",{children:a===void 0?"—":n(A,{fen:String(a)})})," "]},o))})}function Ql({id:e,codes:t}){let r=x();return n("datalist",{id:e,children:t.map(o=>n("option",{value:o.code,label:`${o.code} ${r(o.name)}`},o.code))})}function gy({path:e,lists:t,part:r,finer:o,codes:a,change:s,remove:i}){let{recording:l}=p(),d={part:r,change:s,path:e};return n("div",{class:"part",children:[n(Qo,{path:G(e,"amount"),name:"amount",value:r.amount,change:c=>s({...r,amount:c})}),n(Wl,{...d,field:"function",list:`${t}-functions`,codes:a.functions}),n(Wl,{...d,field:"economic",list:`${t}-economics`,codes:a.economics}),i?n("button",{type:"button",class:"remove","aria-label":l.removePart,title:l.removePart,onClick:i,children:"×"}):n("span",{}),o&&n(vy,{path:e,part:r,change:s})]})}function Qo({path:e,name:t,value:r,change:o,label:a,hint:s}){let i=p(),l=Uo(r);return n(ae,{path:e,label:a??n(re,{name:t}),hint:s,children:d=>n("span",{class:"sum",children:[n("input",{...d,class:"amount",type:"text",inputMode:"decimal",autocomplete:"off",value:vn(r),onInput:c=>o(Sr(c.currentTarget.value,l))}),n("select",{"aria-label":i.money.label,value:l,onChange:c=>o(Sr(vn(r),c.currentTarget.value)),children:[n("option",{value:"wan",children:i.recording.units.wan}),n("option",{value:"yuan",children:i.recording.units.yuan})]})]})})}function Wl({path:e,field:t,list:r,codes:o,part:a,change:s}){let{recording:i}=p(),l=x(),d=a[t]??Ie,c=o.find(m=>m.code===d),u=c?l(c.name):d===Ie?i.values.NOT_STATED:i.digits;return n(ae,{path:G(e,t),label:n(re,{name:t}),hint:u,children:m=>n("input",{...m,class:"number",type:"text",inputMode:"numeric",list:r,autocomplete:"off",maxLength:7,value:d===Ie?"":d,onInput:y=>s({...a,[t]:y.currentTarget.value.trim()||Ie})})})}var hy=["JOINT","FUNCTION","ECONOMIC"],by=["NOT_STATED","PERSONNEL","OPERATING","PROJECT"];function vy({path:e,part:t,change:r}){let{recording:o}=p();return n("div",{class:"finer",children:[n(ae,{path:G(e,"axis"),label:n(re,{name:"axis"}),children:a=>n("select",{...a,value:t.axis??"JOINT",onChange:s=>r({...t,axis:s.currentTarget.value}),children:hy.map(s=>n("option",{value:s,children:o.axes[s]},s))})}),n(ae,{path:G(e,"expenseClass"),label:n(re,{name:"expenseClass"}),children:a=>n("select",{...a,value:t.expenseClass??Ie,onChange:s=>r({...t,expenseClass:s.currentTarget.value}),children:by.map(s=>n("option",{value:s,children:o.values[s]},s))})}),n(Pr,{path:G(e,"evidence"),name:"evidence",value:t.evidence??[],change:a=>r({...t,evidence:a})})]})}function Gl({path:e,value:t,change:r}){let{recording:o}=p(),s=t.map(l=>_l(l.parts)).reduce((l,d)=>l===void 0||d===void 0?void 0:l+d,0n),i=(l,d)=>r(t.with(l,d));return n("div",{class:"legs",children:[t.map((l,d)=>{let c=G(e,d);return n("section",{class:"leg",children:[n("h3",{children:[o.leg(d+1),t.length>2&&n("button",{type:"button",onClick:()=>r(t.toSpliced(d,1)),children:o.removeLeg})]}),n(Fr,{path:G(c,"line"),name:"line",value:l.line,pot:"line",change:u=>i(d,{...l,line:u})}),n(Dr,{path:G(c,"parts"),name:"parts",value:l.parts,signed:!0,department:l.line.department,year:l.line.fiscalYear,change:u=>i(d,{...l,parts:u})})]},d)}),n("div",{class:"under",children:[n("button",{type:"button",onClick:()=>r([...t,wy(t.at(-1))]),children:o.addLeg}),n("p",{class:`total${s===0n?"":" off"}`,role:"status",children:[o.sumOfLegs," ",n("strong",{children:s===void 0?"—":n(A,{fen:String(s),plus:!0})})," ",s===void 0?"":o.balanced(s===0n)]})]}),n(tt,{path:e})]})}function wy(e){let{line:t}=e;return{line:{...t,unit:null,project:""},parts:[wn(e?.parts[0]?.amount)],amount:null}}var ql=/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;function Jl({path:e,name:t,value:r,change:o,department:a}){let s=p(),{year:i}=g(),{operations:l}=mr(a,i),d=O(ks,ql.test(r)?{id:r}:null);return n(h,{children:[n(ae,{path:e,label:n(re,{name:t}),hint:s.recording.hints.operationId,children:c=>n(h,{children:[n("input",{...c,class:"id",type:"text",list:`${c.id}-list`,autocomplete:"off",spellcheck:!1,value:r,onInput:u=>o(u.currentTarget.value.trim())}),n("datalist",{id:`${c.id}-list`,children:l.toReversed().map(u=>n("option",{value:u.id,label:`${u.effectiveOn??""} ${s.several(u.commands.map(s.command))} ${u.reason}`},u.id))})]})}),ql.test(r)&&n(I,{answer:d,children:({operation:c})=>n(ky,{operation:c})})]})}function ky({operation:e}){let t=p(),r=x(),{facts:o,subject:a}=t.recording;return n("section",{class:"subject","aria-label":a.operation,children:[n("h3",{children:a.operation}),e.reversedBy&&n("p",{class:"bad",children:[a.reversed," ",n(z,{id:e.reversedBy,children:e.reversedBy.slice(0,8)})]}),n("dl",{class:"facts",children:[n("dt",{children:a.what}),n("dd",{children:n(z,{id:e.id,children:t.several(e.commands.map(t.command))})}),n("dt",{children:a.who}),n("dd",{children:[e.recordedBy,e.approvedBy&&` · ${a.approved(e.approvedBy)}`]}),n("dt",{children:a.when}),n("dd",{children:n(ye,{at:e.recordedAt})}),n("dt",{children:t.recording.fields.effectiveOn}),n("dd",{children:e.effectiveOn??"—"}),n("dt",{children:t.recording.fields.authority}),n("dd",{children:n(ee,{authority:e.authority})}),n("dt",{children:t.recording.fields.reason}),n("dd",{children:e.reason||"—"}),n("dt",{children:o.position}),n("dd",{children:e.position})]}),e.budgets.map(s=>n("div",{class:"wide",children:[n("table",{class:"list",children:[n("caption",{children:[s.department," ",t.fiscalYear(s.fiscalYear)]}),n("tbody",{children:s.events.nodes.map(i=>n("tr",{children:[n("td",{children:n(fe,{id:i.id,children:r(i.kindLabel)})}),n("td",{children:[i.unit.name," · ",i.project.name]}),n("td",{class:"amount",children:n(A,{fen:i.fen,plus:!0})})]},i.id))})]}),s.events.totalCount>s.events.nodes.length&&n("p",{class:"hint",children:t.of(s.events.nodes.length,s.events.totalCount)})]},`${s.department} ${s.fiscalYear}`))]})}var Kl=/^[0-9a-f-]{36}\/\d+$/i;function Xl({path:e,name:t,value:r,change:o,ordinal:a}){let{recording:s}=p(),i=O(xs,Kl.test(r)?{id:r}:null);return n(h,{children:[n(ae,{path:e,label:n(re,{name:t}),hint:s.hints.eventId,children:l=>n("input",{...l,class:"id",type:"text",autocomplete:"off",spellcheck:!1,value:r,onInput:d=>o(d.currentTarget.value.trim())})}),Kl.test(r)&&n(I,{answer:i,children:({event:l})=>n(xy,{event:l,ordinal:a})})]})}function xy({event:e,ordinal:t}){let r=x(),{recording:o}=p(),{subject:a,fields:s}=o;return n("section",{class:"subject","aria-label":a.event,children:[n("h3",{children:a.event}),n("p",{children:[n(fe,{id:e.id,children:r(e.kindLabel)})," ",n(A,{fen:e.fen,plus:!0})," · ",e.unit.name," · ",e.project.name," ·"," ",s.effectiveOn," ",e.effectiveOn," · ",a.when," ",n(ye,{at:e.recordedAt})]}),n("div",{class:"wide",tabIndex:0,role:"group","aria-label":a.event,children:n("table",{class:"list",children:[n("thead",{children:n("tr",{children:[n("th",{children:s.ordinal}),n("th",{class:"amount",children:s.amount}),n("th",{children:s.authority}),n("th",{children:s.reason}),n("th",{children:s.evidence})]})}),n("tbody",{children:e.entries.map(i=>n("tr",{"aria-current":i.ordinal===t?"true":void 0,children:[n("td",{children:i.ordinal}),n("td",{class:"amount",children:n(A,{fen:i.fen,plus:!0})}),n("td",{children:n(ee,{authority:i.authority})}),n("td",{children:i.reason||"—"}),n("td",{children:[i.evidence.length===0&&"—",i.evidence.map((l,d)=>n("span",{class:"read",title:l.document,children:[o.read(l.document.slice(0,12),l.line)," ",l.text&&n("q",{children:l.text})," ",l.note]},d))]})]},i.ordinal))})]})})]})}function Mr({draft:e,change:t,alone:r}){let o=(a,s)=>t({...e,input:{...e.input,[a]:s}});return n("div",{class:"command",children:Yo(e).map(({field:a,kind:s,value:i})=>{if(s==="own?"&&r)return null;let l={path:G(e.id,a),name:a,value:i,change:d=>o(a,d)};return n(Ay,{kind:s,props:l,draft:e},a)})})}function Ay({kind:e,props:t,draft:r}){let o=()=>t,a=Oy(r);switch(e){case"name":return n(_t,{...o()});case"code":return n(_t,{...o()});case"text?":case"own?":return n(Ke,{...o()});case"same?":return n(Dl,{...o()});case"day":return n(zo,{...o()});case"yes":return n(Ml,{...o()});case"number":return n(xn,{...o()});case"number?":return n(xn,{...o(),optional:!0});case"classification":return n(jl,{...o()});case"department":return n(Nr,{...o()});case"unit":return n(Lt,{...o(),...a});case"unit?":return n(Lt,{...Zl(o()),...a,optional:!0});case"project?":return n(Ir,{...Zl(o()),...a,optional:!0});case"line":case"current":case"carried":return n(Fr,{...o(),pot:e});case"parts":case"signed":case"parts?":return n(Dr,{...o(),...a,signed:e==="signed",optional:e==="parts?"});case"check?":return n(Ey,{...o(),like:Cy(r)[0]?.amount});case"legs":return n(Gl,{...o()});case"evidence?":return n(Ry,{...o(),unchanged:r.name==="amend"});case"operation":return n(Jl,{...o(),department:a.department});case"event":return n(Xl,{...o(),ordinal:r.input.ordinal??0})}}function Zl(e){return{...e,change:t=>e.change(t||null)}}function Oy({input:e}){let t="line"in e?e.line:"giving"in e?e.giving:void 0,r=t?.department??("department"in e?e.department:""),o="unit"in e?e.unit??null:null;return{department:r,unit:o,year:t?.fiscalYear??NaN}}function Cy({input:e}){return"parts"in e?e.parts:[]}function Ey({path:e,name:t,value:r,change:o,like:a}){let{recording:s}=p(),i=a?.yuan===void 0?{wan:""}:{yuan:""};return n(Qo,{path:e,name:t,value:r??i,label:s.stated,hint:s.hints.amount,change:l=>o(vn(l).trim()?l:null)})}function Ry({value:e,change:t,unchanged:r,...o}){return n(Pr,{...o,value:e??[],change:a=>t(r&&a.length===0?null:a)})}function ed({shared:e,drafts:t,change:r}){let{recording:o}=p(),a=s=>({path:G(Ye,s),name:s,value:e[s],change:i=>r({...e,[s]:i})});return n("fieldset",{class:"shared",children:[n("legend",{children:o.shared}),t.some(s=>at(s.name))&&n(zo,{path:G(Ye,"effectiveOn"),name:"effectiveOn",value:e.effectiveOn,change:s=>r({...e,effectiveOn:s})}),n(Ke,{...a("authority"),optional:!t.some(s=>Nl(s.name))}),n(Ke,{...a("approvedBy")}),n(Ke,{...a("reason")})]})}var Te="several";function td(e){return e===Te?Te:ot.find(t=>t===e)}var jr=0;function Go(e,t){return jr+=1,{id:jr,name:e,input:Sn[e].fresh(t)}}var st=new Map,Wo=new Set;function rd(e,t){return{ground:t,drafts:e===Te?[]:[Go(e,t)],shared:{effectiveOn:t.today,authority:"",reason:"",approvedBy:""},key:crypto.randomUUID(),touched:!1}}function od(e,t){let[,r]=C(0);j(()=>{let i=()=>r(l=>l+1);return Wo.add(i),()=>{Wo.delete(i)}},[]);let o=`${e} ${t.id}`,a=st.get(o),s=a&&(a.touched||Ty(a.ground,t))?a:rd(e,t);return s!==a&&st.set(o,s),[s,i=>ad(o,i)]}function Ty(e,t){return e.department===t.department&&e.year===t.year}function ad(e,t){t?st.set(e,t):st.delete(e),Sy();for(let r of Wo)r()}function sd(e,t,r){let o=`${Te} `,a=st.get(o),s=a?.touched&&a.sent?.state!=="recorded"?a:{...rd(Te,r),shared:t};jr+=1,ad(o,{...s,drafts:[...s.drafts,{...e,id:jr}],touched:!0})}function $y(){return[...st.values()].some(e=>e.touched&&e.sent?.state!=="recorded")}function nd(e){e.preventDefault()}function Sy(){$y()?addEventListener("beforeunload",nd):removeEventListener("beforeunload",nd)}function qo(e,t){let{effectiveOn:r,...o}=e.shared,a=e.drafts.some(s=>at(s.name));return{commands:e.drafts.map(s=>({[s.name]:s.input})),operation:{...o,effectiveOn:a?r:null,idempotencyKey:e.key,validateOnly:t}}}var _y=["money","names","corrections"];function it(){let e=p();return t=>t===Te?e.recording.several:e.command(t.charAt(0).toUpperCase()+t.slice(1))}function Ko({chosen:e,full:t}){let{recording:r}=p(),o=g(),a=it(),s=i=>n("li",{children:n(w,{to:E(o,"record",{by:i}),"aria-current":i===e?"page":void 0,children:[n("span",{class:"called",children:a(i)}),t&&n("span",{class:"does",children:r.does[i]})]})},i);return n("nav",{class:`commands${t?" full":""}`,"aria-label":r.commands,children:[_y.map(i=>n("section",{children:[n("h2",{children:r.groups[i]}),n("ul",{children:ot.filter(l=>Sn[l].group===i).map(s)})]},i)),n("section",{children:[n("h2",{children:r.together}),n("ul",{children:s(Te)})]})]})}function Br({cells:e,done:t}){let r=p(),{recording:o}=r;return e===null?n("p",{class:"note",children:o.cellsUnread}):e.length===0?n("p",{class:"hint",children:t?o.noCellChanged:o.noCellChanges}):n("section",{class:"changing",children:[n("h3",{children:t?o.cellsChanged(e.length):o.cellsChange(e.length)}),n("div",{class:"wide",tabIndex:0,role:"region","aria-label":o.cellsChange(e.length),children:n("table",{class:"list changed-list",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.cell}),n("th",{scope:"col",class:"amount",children:o.before}),n("th",{scope:"col",class:"amount",children:o.after}),n("th",{scope:"col",class:"amount",children:o.difference})]})}),Ny(e).map(a=>{let[s]=a;return n("tbody",{children:[n("tr",{children:n("th",{scope:"rowgroup",colSpan:4,children:[s.department," · ",r.fiscalYear(s.fiscalYear)," · ",r.tables.number(s.table)]})}),a.map(i=>n(Ly,{cell:i},`${i.row} ${i.column}`))]},Jo(s))})]})})]})}function Ly({cell:e}){let t=g(),r=x(),{department:o,fiscalYear:a,table:s,row:i,column:l}=e,d=E(t,"table",{department:o,year:a,table:s,row:i,column:l,on:void 0,known:void 0,position:void 0,disclosure:void 0});return n("tr",{children:[n("td",{children:n(w,{to:d,children:[r(e.rowLabel),n("span",{class:"column",children:[" · ",r(e.columnLabel)]})]})}),n("td",{class:"amount",children:e.beforeFen===null?"—":n(A,{fen:e.beforeFen})}),n("td",{class:"amount",children:n(A,{fen:e.afterFen})}),n("td",{class:"amount",children:n(A,{fen:e.changeFen,plus:!0})})]})}function Jo(e){return`${e.department} ${e.fiscalYear} ${e.table}`}function Ny(e){let t=new Map;for(let r of e)t.set(Jo(r),[...t.get(Jo(r))??[],r]);return[...t.values()]}var Iy=new Set(["__typename","rule","branch","message"]);function Xo(){let e=ce();return({message:t})=>Zo(t[e])}function Zo(e){return e.replace(/(（| \()[a-z_]+=[^]*$/,"")}function id({refusal:e,aims:t}){let{recording:r}=p(),o=Xo(),a=Object.entries(e).filter(([s,i])=>!Iy.has(s)&&!Py(i));return n("div",{class:"note problem refused refusal",role:"alert",children:[n("strong",{children:r.refused}),n("p",{children:o(e)}),n("dl",{class:"facts",children:a.map(([s,i])=>n("div",{class:"fact",children:[n("dt",{children:r.facts[s]}),n("dd",{children:n(ld,{name:s,value:i})})]},s))}),n("p",{class:"hint",children:r.branches[e.branch]}),n("p",{children:[t[0]!==void 0&&n("button",{type:"button",onClick:()=>Qe(t[0]),children:r.toField})," ",n("span",{class:"code",children:e.rule})]})]})}function Py(e){return e===""||e===null||Array.isArray(e)&&e.length===0}function ld({name:e,value:t}){let r=p(),o=g(),a=r.recording.values;if(Array.isArray(t))return n("ul",{class:"plain",children:t.map(i=>n("li",{children:n(ld,{name:e,value:i})},String(i)))});let s=String(t);switch(e){case"amountFen":case"breakdownFen":case"shortfallFen":case"sumFen":return n(A,{fen:s});case"operationId":case"reversedBy":case"operations":return n(z,{id:s,children:s});case"eventId":return n(fe,{id:s,children:s});case"line":return n(w,{to:E(o,"line",{id:s}),children:s});case"kind":return n(h,{children:r.command(s.replace(/(^|_)([a-z])/g,(i,l,d)=>d.toUpperCase()))});case"bucket":case"axis":case"axes":case"lot":case"classification":case"field":{let[i="",...l]=s.split(/[ :/]/);return n(h,{children:[a[i.toUpperCase()]??i,...l].join(" ")})}default:return n(Fy,{text:s})}}function Fy({text:e}){let{recording:t}=p(),r=/^(.*?); known (?:in (\S+) )?are ([^]*)$/.exec(e);return r?n(h,{children:[r[1],n("br",{}),n("span",{class:"hint",children:[t.known(r[2]??"")," ",r[3]]})]}):n(h,{children:e})}function ea({problem:e}){return e.kind==="forbidden"?n(Dy,{problem:e}):n(Fe,{problem:e})}function Dy({problem:e}){let{recording:t}=p(),r=ce(),o=kn(),{what:a,which:s,why:i}=e.fields,l=a==="department"?o.find(d=>d.uuid===s)?.name??s:s;return n("div",{class:"note problem forbidden",role:"alert",children:[n("strong",{children:t.forbidden}),n("p",{children:Zo(e[r])}),l&&n("p",{children:[a==="department"?t.token.departments:t.token.scopes,": ",n("strong",{children:l})]}),i&&n("p",{class:"hint",children:i}),n("p",{children:[n("button",{type:"button",onClick:()=>{yt(""),setTimeout(()=>Qe("token"))},children:t.token.other})," ",n("span",{class:"code",children:e.code})]})]})}function dd({events:e,ground:t}){let{recording:r}=p(),{functions:o,economics:a}=Lr(t.department,t.year);return n("section",{class:"planned",children:[n("h3",{children:r.events(e.length)}),n("ol",{children:e.map(s=>n("li",{children:[n("strong",{children:s.kind?r.kinds[s.kind]:r.event(s.event)})," ",s.fen!==null&&n(A,{fen:s.fen,plus:!0}),s.parts.length>0&&n("ul",{class:"plain",children:s.parts.map((i,l)=>n("li",{children:n(My,{part:i,functions:o,economics:a})},l))})]},s.id))})]})}function My({part:e,functions:t,economics:r}){let{recording:o}=p(),a=x(),{values:s,fields:i}=o,l=(d,c)=>{let u=c.find(m=>m.code===d);return d==="NOT_STATED"?s.NOT_STATED:u?`${d} ${a(u.name)}`:d};return n(h,{children:[n(A,{fen:e.fen,plus:!0})," ",e.axis!=="ECONOMIC"&&n("span",{class:"chip",title:i.function,children:l(e.function,t)})," ",e.axis!=="FUNCTION"&&n("span",{class:"chip",title:i.economic,children:l(e.economic,r)})," ",n("span",{class:"hint",title:e.how,children:[o.bases[e.basis],e.how&&`: ${e.how}`]})]})}function cd({sheet:e,trial:t,aims:r,refusal:o,send:a}){let{recording:s}=p(),{sent:i}=e,l=t.result?.__typename==="Validated"?t.result:void 0,[d,c]=C(""),u=JSON.stringify(l?.warnings??[]),m=(l?.warnings.length??0)>0,y=l!==void 0&&(!m||d===u)&&i?.state!=="sending";return n("aside",{class:"panel-record","aria-label":s.preview,children:[n("h2",{children:s.preview}),n("div",{role:"status","aria-busy":t.loading,children:n(jy,{trial:t,sheet:e})}),t.problem&&n(ea,{problem:t.problem}),o&&n(id,{refusal:o,aims:r}),i?.state==="problem"&&n(ea,{problem:i.problem}),l&&m&&n(Uy,{validated:l,looked:d===u,look:f=>c(f?u:"")}),i?.state==="unknown"?n(zy,{sent:i,send:a}):n("p",{class:"act",children:[n("button",{type:"button",class:"primary",disabled:!y,onClick:a,children:i?.state==="sending"?s.sending:s.record}),l&&m&&d!==u&&n("span",{class:"hint",children:s.confirmFirst})]}),l&&n(dd,{events:l.events,ground:e.ground}),l&&n(Br,{cells:l.changes,done:!1}),n("p",{class:"hint idempotency",children:[s.key," ",n("span",{class:"code",children:e.key})]})]})}function jy({trial:e,sheet:t}){let{recording:r}=p(),o=Be();return t.sent?.state==="unknown"?null:t.drafts.length===0?n("p",{children:r.noDrafts}):e.gaps.length>0?n(By,{gaps:e.gaps}):o===""?n("p",{class:"note",children:[r.needsToken," ",n("button",{type:"button",onClick:()=>Qe("token"),children:r.toToken})]}):e.loading?n("p",{class:"hint",children:r.checking}):e.result?.__typename==="Validated"?n("p",{class:"good",children:r.canBeRecorded}):null}var na=8;function By({gaps:e}){let{recording:t}=p();return n(h,{children:[n("p",{children:t.stillToFill}),n("ul",{class:"chips gaps",children:[e.slice(0,na).map(r=>n("li",{children:n("button",{type:"button",class:"plain",onClick:()=>Qe(r.path),children:[t.fields[r.field],r.half&&t.half]})},r.path)),e.length>na&&n("li",{children:["+",e.length-na]})]})]})}function Uy({validated:e,looked:t,look:r}){let{recording:o}=p();return n("div",{class:"note warnings",role:"alert",children:[n("strong",{children:o.lookFirst}),n(ta,{notices:e.warnings}),n("label",{class:"confirm",children:[n("input",{type:"checkbox",checked:t,onChange:a=>r(a.currentTarget.checked)})," ",o.confirm]})]})}var Vy=/operation ([0-9a-f-]{36})/;function ta({notices:e}){let{recording:t}=p(),r=ce(),o=t.notices;return n("ul",{class:"notices",children:e.map((a,s)=>{let i=Vy.exec(a.message)?.[1],l=o[a.code];return n("li",{children:[l??a.message,i&&n(h,{children:[" ",n(z,{id:i,children:t.seeOperation})]}),l&&r!=="en"&&n("p",{class:"hint",lang:"en",children:a.message})]},s)})})}function zy({sent:e,send:t}){let{recording:r}=p(),o=ce();return j(()=>Qe("again"),[]),n("div",{class:"note warnings",role:"alert",children:[n("strong",{children:r.unknown}),n("p",{children:r.unknownWhy}),n("p",{class:"hint",children:e.problem.kind==="lost"?r.lost:e.problem[o]}),n("p",{class:"act",children:n("button",{type:"button",id:"field-again",class:"primary",onClick:t,children:r.sendAgain})})]})}function ud({recorded:e,anew:t}){let r=p(),o=g(),{recording:a}=r,{operationId:s}=e,i=e.operation?.commands.includes("Reverse")??!1,l=e.operation?.budgets??[],d=new Map(l.flatMap(({events:c})=>c.nodes).map(c=>[c.id,c]));return j(()=>Qe("outcome"),[s]),n("section",{class:"outcome","aria-label":a.recorded,children:[n("div",{class:"note done",role:"status",id:we("outcome"),tabIndex:-1,children:[n("strong",{children:e.repeated?a.repeated:a.recorded}),n("dl",{class:"facts",children:[n("dt",{children:a.facts.operationId}),n("dd",{children:n(z,{id:s,children:s})}),n("dt",{children:a.facts.position}),n("dd",{children:e.position}),n("dt",{children:a.recordedAt}),n("dd",{children:n(ye,{at:e.recordedAt})}),n("dt",{children:a.recordedEvents}),n("dd",{children:n("ol",{class:"plain",children:e.eventIds.slice(1).map(c=>n("li",{children:n(Hy,{id:c,moved:d.get(c)})},c))})})]})]}),e.warnings.length>0&&n("div",{class:"note warnings",children:[n("strong",{children:a.lookAt}),n(ta,{notices:e.warnings})]}),n("p",{class:"act",children:[n("button",{type:"button",class:"primary",onClick:t,children:a.another}),d.size>0&&!i&&n("button",{type:"button",onClick:()=>Ce(E(o,"record",{by:"reverse",id:s})),children:a.undo})]}),n(Br,{cells:e.changes,done:!0})]})}function Hy({id:e,moved:t}){let r=x();return t?n(h,{children:[n(fe,{id:e,children:r(t.kindLabel)})," ",n(A,{fen:t.fen,plus:!0})," · ",t.unit.name," · ",t.project.name]}):n("span",{class:"code",children:e})}var Yy=400,Qy=3e3;function md(e){let t=Be(),r=Yl(e),o=t!==""&&r.length===0&&e.drafts.length>0&&(!e.sent||Wy.has(e.sent.state)),a=qo(e,!0),s=o?JSON.stringify(a)+t:"",[i,l]=C({key:""}),[d,c]=C(0);j(()=>{if(!o)return;let m=new AbortController,y,f=setTimeout(()=>{_e(ho,a,m.signal).then(b=>l({key:s,result:b.record}),b=>{if(m.signal.aborted)return;let v=fd(b);if(v)return l({key:s,result:v});let k=gd(b);l({key:s,problem:k}),(k.kind==="lost"||k.kind==="throttled")&&(y=setTimeout(()=>c(R=>R+1),(k.wait??0)*1e3||Qy))})},Yy);return()=>{m.abort(),clearTimeout(f),clearTimeout(y)}},[s,d]);let u=i.key===s?i:void 0;return{gaps:r,result:u?.result,problem:u?.problem,loading:o&&u===void 0}}var Wy=new Set(["refused","problem"]);async function yd(e){try{let{record:t}=await _e(ho,qo(e,!1));return pd(t)}catch(t){let r=fd(t);if(r)return pd(r);let o=gd(t);return{state:qy(o)?"unknown":"problem",problem:o}}}function pd(e){if(e.__typename==="Recorded")return ft(),{state:"recorded",recorded:e};if(e.__typename==="Validated")throw new TypeError("nothing was to be validated");return{state:"refused",refusal:e}}function fd(e){return(e instanceof he?e.data:void 0)?.record}function gd(e){if(e instanceof he)return e.problem;throw e}var Gy=new Set(["Throttled","TooManyWaiting"]);function qy({kind:e,code:t}){return t==="DeadlinePassed"||e==="lost"||e==="fault"?!0:e==="throttled"&&!Gy.has(t)}function hd({drafts:e,ground:t,change:r}){let{recording:o}=p();return n(h,{children:[e.length===0&&n("p",{class:"note",children:o.noDrafts}),n("ol",{class:"drafts",children:e.map((a,s)=>n(Ky,{draft:a,at:s,drafts:e,change:r},s))}),n(Xy,{add:a=>r([...e,Go(a,t)])})]})}function Ky({draft:e,at:t,drafts:r,change:o}){let{recording:a}=p(),s=it(),i=d=>o(r.toSpliced(t,1).toSpliced(t+d,0,e)),l=s(e.name);return n("li",{class:"draft",children:[n("details",{open:!0,children:[n("summary",{children:[n("span",{class:"number",children:t+1})," ",n("strong",{children:l})]}),n(Mr,{draft:e,change:d=>o(r.with(t,d)),alone:!1})]}),n("p",{class:"act order",children:[n("button",{type:"button",disabled:t===0,"aria-label":a.earlier(l),title:a.earlier(l),onClick:()=>i(-1),children:"↑"}),n("button",{type:"button",disabled:t===r.length-1,"aria-label":a.later(l),title:a.later(l),onClick:()=>i(1),children:"↓"}),n("button",{type:"button",onClick:()=>o(r.toSpliced(t,1)),children:a.removeDraft})]})]})}var Jy=ot.filter(e=>e!=="reverse");function Xy({add:e}){let{recording:t}=p(),r=it(),[o,a]=C("supplement");return n("p",{class:"act add",children:[n("label",{children:[n("span",{class:"unseen",children:t.commands}),n("select",{value:o,onChange:s=>a(s.currentTarget.value),children:Jy.map(s=>n("option",{value:s,children:r(s)},s))})]}),n("button",{type:"button",onClick:()=>e(o),children:t.addDraft})]})}function bd({sheet:e,ground:t,put:r}){let{recording:o}=p(),a=g(),[s]=e.drafts;return s?n("button",{type:"button",disabled:!e.touched,onClick:()=>{sd(s,e.shared,t),r(void 0),Ce(E(a,"record",{by:Te}))},children:o.gather}):null}function vd(e){try{let t=e.split(".")[1]??"",r=Uint8Array.from(atob(t.replaceAll("-","+").replaceAll("_","/")),a=>a.charCodeAt(0)),o=JSON.parse(new TextDecoder().decode(r));return o!==null&&typeof o=="object"?Zy(o):void 0}catch{return}}function Zy(e){let{sub:t,scope:r,departments:o,exp:a}=e;return{name:typeof t=="string"?t:"",scopes:typeof r=="string"?r.split(" ").filter(Boolean):[],departments:Array.isArray(o)?o.map(String):void 0,until:typeof a=="number"?new Date(a*1e3).toISOString():void 0,expired:typeof a=="number"&&a*1e3<Date.now()}}function wd(){let e=Be();return e===""?n(ef,{}):n(nf,{token:e})}function ef(){let{recording:e}=p(),[t,r]=C("");return n("form",{class:"token note",autocomplete:"off",onSubmit:o=>{o.preventDefault(),yt(t)},children:[n("label",{for:we("token"),children:e.token.label}),n("span",{class:"row",children:[n("input",{id:we("token"),type:"password",autocomplete:"off",spellcheck:!1,value:t,"aria-describedby":"token-how",onInput:o=>r(o.currentTarget.value)}),n("button",{type:"submit",class:t?"primary":"",disabled:t.trim()==="",children:e.token.use})]}),n("p",{id:"token-how",class:"hint",children:[e.token.how," ",n("code",{children:"budget-ledger token NAME --scope read --scope record"}),n("br",{}),e.token.kept]})]})}function nf({token:e}){let{recording:t}=p(),r=vd(e);return n("div",{class:"token held",children:[r?n(tf,{holder:r}):n("p",{children:t.token.unreadable}),n("button",{type:"button",onClick:()=>yt(""),children:t.token.forget})]})}function tf({holder:e}){let{recording:t}=p(),r=kn(),{token:o}=t,a=e.departments?.map(i=>r.find(l=>l.uuid===i)?.name??i),s=e.scopes.includes("record")||e.scopes.includes("admin");return n(h,{children:[n("p",{children:[o.as," ",n("strong",{children:e.name||"—"})," · ",o.scopes," ",t.list(e.scopes)||"—"," · ",o.departments," ",a?t.list(a):o.all," · ",o.until," ",e.until?n(ye,{at:e.until}):"—"]}),e.expired&&n("p",{class:"bad",children:o.expired}),!s&&n("p",{class:"bad",children:o.cannot})]})}function ra({department:e,year:t}){let{recording:r,oneDepartment:o}=p(),{by:a,id:s}=g(),i=td(a),l=q(new Date().toISOString(),"day"),d={department:e,year:t??Number(l.slice(0,4)),today:l,id:s??""};return n("div",{class:"recording",children:[n("header",{children:[n("h1",{children:r.title}),n("p",{class:"hint",children:r.intro})]}),n(wd,{}),V(d)?n(un,{why:o.views.record}):i===void 0?n(Ko,{chosen:i,full:!0}):n("div",{class:"desk",children:[n(Ko,{chosen:i,full:!1}),n(rf,{by:i,ground:d},`${i} ${d.id}`)]})]})}function rf({by:e,ground:t}){let{recording:r}=p(),o=it(),a=Xo(),[s,i]=od(e,t),l=md(s),{sent:d}=s,c=d?.state==="recorded"?d.recorded:l.result?.__typename==="Recorded"?l.result:void 0,u=of(s,l.result),m=u?Sl(u,s):[],y=new Map(u?m.map(v=>[v,a(u)]):[]),f=v=>i({...s,...v,touched:!0,sent:void 0}),b=()=>{i({...s,touched:!0,sent:{state:"sending"}}),yd(s).then(v=>i({...s,touched:!0,sent:v}))};return n("section",{class:"sheet-record",children:[n("header",{children:[n("h2",{children:o(e)}),n("p",{children:r.does[e]})]}),c?n(ud,{recorded:c,anew:()=>i(void 0)}):n("div",{class:"form-and-panel",children:[n($r.Provider,{value:y,children:n("form",{class:"write",autocomplete:"off",onSubmit:v=>v.preventDefault(),children:n("fieldset",{class:"all",disabled:d?.state==="sending"||d?.state==="unknown",children:[e===Te?n(hd,{drafts:s.drafts,ground:t,change:v=>f({drafts:v})}):s.drafts.map(v=>n(Mr,{draft:v,change:k=>f({drafts:[k]}),alone:!0},v.id)),s.drafts.length>0&&n(ed,{shared:s.shared,drafts:s.drafts,change:v=>f({[Ye]:v})}),n("p",{class:"act",children:[e!==Te&&e!=="reverse"&&n(bd,{sheet:s,ground:t,put:i}),n("button",{type:"button",disabled:!s.touched,onClick:()=>i(void 0),children:r.clear})]})]})})}),n(cd,{sheet:s,trial:l,aims:m,refusal:u,send:b})]})]})}function of(e,t){return t?t.__typename==="Recorded"||t.__typename==="Validated"?void 0:t:e.sent?.state==="refused"?e.sent.refusal:void 0}function Ur({large:e=!1}){let{find:t}=p(),r=g(),o=r.view==="search"?r.text??"":"";return me(()=>n(af,{text:o,large:e,find:t}),[o,e,t])}function af({text:e,large:t,find:r}){let o=J(null);return j(()=>{t&&o.current?.focus({preventScroll:!0})},[t]),n("form",{class:`search-box${t?" large":""}`,role:"search","aria-label":t?r.box:r.short,onSubmit:a=>{a.preventDefault();let s=new FormData(a.currentTarget).get("text");Ce(E(on(),"search",{text:typeof s=="string"&&s.trim()||void 0}))},children:[n("input",{ref:o,name:"text",type:"search",value:e,"aria-label":r.box,placeholder:t?r.hint:r.box,autocomplete:"off"}),n("button",{type:"submit",children:r.go})]})}function Ln({text:e,part:t}){let r=kd(t.trim()),o=kd(e);if(r===""||o.length!==e.length)return n(h,{children:e});let a=[],s=0;for(let i=o.indexOf(r);i>=0;i=o.indexOf(r,s))a.push(e.slice(s,i),n("mark",{children:e.slice(i,i+r.length)},i)),s=i+r.length;return n(h,{children:[a,e.slice(s)]})}var kd=e=>e.normalize("NFKC").toLowerCase();function Ad({department:e,year:t}){let r=g(),o=p(),a=r.text?.trim()??"",s={department:e,year:t??null,text:a,at:$(r),known:Me(r)},i=O(go,a===""?null:s);return n("div",{class:"journal finding",children:[n("h1",{children:a===""?o.views.search:o.find.title(a)}),n(Ur,{large:!0}),a===""&&n(Od,{department:e,year:t}),a!==""&&n(I,{answer:i,children:l=>n(lf,{found:l,text:a,department:e,year:t})}),a!==""&&n(ie,{document:go,variables:s})]})}var sf=["SUBJECT","CODE","AUTHORITY","AMOUNT"];function lf({found:{search:e,operations:t},text:r,department:o,year:a}){let{find:s}=p(),i=g();return e.length+t.totalCount===0?n(h,{children:[n("p",{class:"note",role:"status",children:s.nothing(r)}),n(Od,{department:o,year:a})]}):n(h,{children:[n("p",{class:"hint",role:"status",children:s.found(e.length+t.totalCount)}),sf.map(l=>{let d=e.filter(c=>c.found===l);return d.length>0&&n(xd,{title:s.kinds[l],count:d.length,children:d.map(c=>n("li",{children:n(df,{hit:c,text:r,place:i})},c.reference))},`${l} ${r}`)}),t.nodes.length>0&&n(xd,{title:s.kinds.REASON,count:t.totalCount,children:t.nodes.map(l=>n("li",{children:n(pf,{operation:l,text:r})},l.id))}),t.totalCount>t.nodes.length&&n("p",{children:n(w,{to:E(i,"log",{narrow:et({reason:r})}),children:s.allInLog(t.totalCount)})})]})}var oa=10;function xd({title:e,count:t,children:r}){let o=p(),[a,s]=C(!1);return n("section",{children:[n("h2",{children:[e," ",n("span",{class:"hint",children:t})]}),n("ul",{class:"hits",children:a?r:r.slice(0,oa)}),!a&&r.length>oa&&n("p",{class:"more",children:[n("span",{class:"hint",children:[o.of(oa,r.length)," "]}),n("button",{type:"button",onClick:()=>s(!0),children:o.more})]})]})}function df({hit:e,text:t,place:r}){let{find:o}=p(),a=x();switch(e.found){case"SUBJECT":return n(h,{children:[n(w,{to:cf(e,r),children:n(Ln,{text:e.text,part:t})}),e.unit&&n("span",{class:"aside",children:[" ",e.unit.name]}),e.key&&n(h,{children:[" ",n("span",{class:"code hint",children:n(Ln,{text:e.key,part:t})})]})]});case"CODE":return n(h,{children:[n(w,{to:ue(r,"charts",{[e.classification==="ECONOMIC"?"economic":"function"]:e.reference}),children:[n("span",{class:"code",children:n(Ln,{text:e.reference,part:t})})," ",n(Ln,{text:a(e.label),part:t})]}),e.classification&&n("span",{class:"aside",children:[" ",o.lists[e.classification]]})]});case"AUTHORITY":return n(w,{to:E(r,"log",{narrow:et({authority:e.reference})}),children:n(Ln,{text:e.text,part:t})});default:return n(uf,{hit:e,place:r})}}function cf({key:e,unit:t},r){return t?E(r,"project",{id:e}):e?ue(r,"projects",{unit:e}):E(r,"table")}function uf({hit:{event:e,reference:t},place:r}){let o=x(),a=E(r,"event",{id:t});return e?n(h,{children:[n(w,{to:a,children:[n("mark",{children:n(A,{fen:e.fen,plus:!0})})," ",o(e.kindLabel)," · ",e.project.name]}),n("span",{class:"aside",children:[" ",e.unit.name," · ",e.effectiveOn," · ",n(ee,{authority:e.authority})]})]}):n(w,{to:a,children:t})}function pf({operation:{id:e,position:t,commands:r,reason:o},text:a}){let s=p();return n(h,{children:[n(z,{id:e,children:s.several(r.map(s.command))})," ",n(Ln,{text:o,part:a})," ",n("span",{class:"hint",children:s.journal.position(t)})]})}function Od({department:e,year:t}){let{find:r}=p(),o=g(),{data:a}=O(gs,{department:e,year:t??null,at:$(o)}),s=a?.events.nodes[0],i=[[r.kinds.SUBJECT,a?.department.projects.nodes[0]?.name.slice(0,6)],[r.kinds.CODE,s?.entries.find(l=>/^\d+$/.test(l.function))?.function],[r.kinds.AUTHORITY,a?.operations.nodes[0]?.authority?.documentNumber],[r.kinds.AMOUNT,s?.text]];return n("div",{class:"examples",children:[n("p",{children:r.can}),n("dl",{class:"facts",children:i.map(([l,d])=>n(h,{children:[n("dt",{children:l}),n("dd",{children:d?n(w,{to:E(o,"search",{text:d}),children:d}):"—"})]},l))})]})}function Cd(e,t,r){return{department:t,year:r??null,table:e.table??5,row:e.row??"",column:e.column??""}}function We({table:e,row:t,column:r}){return`${e}/${t}/${r}`}function Ed(e){let t=e.indexOf("/"),r=e.lastIndexOf("/");return{table:Number(e.slice(0,t)),row:e.slice(t+1,r),column:e.slice(r+1)}}function Vr({table:e,row:t,column:r}){return{table:e,row:t,column:r}}var Rd={row:void 0,column:void 0,by:void 0,id:void 0};function lt({text:e,children:t}){let r=p(),[o,a]=C(""),s=async()=>{try{await navigator.clipboard.writeText(e()),a("copied"),setTimeout(()=>a(""),2500)}catch{a("refused")}};return n("span",{class:"copies",children:[n("button",{type:"button",onClick:()=>{s()},children:t}),n("span",{role:"status",children:o==="copied"&&`✓ ${r.copied}`}),o==="refused"&&n("textarea",{readOnly:!0,rows:3,"aria-label":t,value:e(),onFocus:i=>i.currentTarget.select()})]})}function Td({data:e,cell:t}){let r=p(),o=x(),a=g(),{asOf:s,rowLabel:i,columnLabel:l,cell:d}=e.figure,c=s.effectiveOn??r.explain.anyDay,u=s.knownAt?q(s.knownAt,"minute"):"—",m=V(t)?r.allDepartments:e.department.name,y=S(a,{department:V(t)?an:e.department.name,year:t.year??void 0,table:t.table,row:t.row,column:t.column,on:s.effectiveOn??void 0,position:s.position,known:void 0,disclosure:void 0}),f=()=>location.origin+Ge(y),b=()=>r.explain.citation({department:m,year:t.year===null?"":r.fiscalYear(t.year),table:`${r.tables.number(t.table)} ${o(e.table.title)}`,row:`${t.row} ${o(i)}`,column:`${t.column} ${o(l)}`,amount:d.fen===null?r.explain.states[d.state]:`${d.text} ${r.money.wan}${r.explain.exactly(Y(d.fen,"yuan"))}`,position:s.position,day:c,known:u,address:f(),demonstration:s.demonstration?r.demonstration:""});return n("div",{class:"coordinates",children:[n("p",{children:r.explain.coordinates(s.position,c,u)}),n("p",{class:"acts",children:[n(lt,{text:b,children:r.explain.copyCitation})," ",n(lt,{text:f,children:r.explain.copyLink})]})]})}var $d=10;function Sd({lines:e,total:t,cell:r}){let o=p(),a=[...new Map(e.map(({entry:u})=>[u.eventId,u]))],s=a.slice(0,$d).map(([u,{unit:m}])=>({id:u,among:V(r)?Rs(m.key):""})),{touched:i,problem:l}=yf(s,$(g()));if(l)return n(Fe,{problem:l});if(!i)return n("p",{class:"note loading",role:"status",children:o.states.loading});let d=i.filter(u=>We(u)!==We(r)),c=[...new Set(d.map(u=>u.table))].sort((u,m)=>u-m);return n(h,{children:[n("p",{class:"hint",children:[o.explain.touched(s.length,d.length),(a.length>$d||e.length<t)&&` ${o.explain.moreEvents}`]}),d.length===0&&n(H,{children:o.explain.nowhereElse}),c.map(u=>n(mf,{table:u,own:u===r.table,touched:d.filter(m=>m.table===u)},u))]})}function mf({table:e,own:t,touched:r}){let o=p(),a=x(),s=g(),i=[...new Set(r.map(l=>l.row))];return n("details",{class:"counted",open:t,children:[n("summary",{children:[o.tables.number(e)," ",n("span",{class:"hint",children:o.explain.cells(r.length)})]}),n("ul",{children:i.map(l=>{let d=r.filter(u=>u.row===l),c=l.split("/").at(-1)??"";return n("li",{children:[/^\d+$/.test(c)&&n("span",{class:"number",children:c})," ",d[0]&&a(d[0].rowLabel),":"," ",d.map(u=>n(w,{class:"cell",to:S(s,Vr(u)),children:a(u.columnLabel)},u.column))]},l)})})]})}function yf(e,t){let[r,o]=C(),[a,s]=C(),i=JSON.stringify([e,t]);return j(()=>{let l=new AbortController;return s(void 0),Promise.all(e.map(d=>_e(os,{event:d.id,at:t},l.signal))).then(d=>{let c=d.flatMap(({event:u},m)=>u.touches.map(y=>Ts(y,e[m]?.among??"")));o([...new Map(c.map(u=>[We(u),u])).values()])},d=>{!l.signal.aborted&&d instanceof he&&s(d.problem)}),()=>l.abort()},[i]),{touched:r,problem:a}}function zr({department:e,unit:t},r){return V(r)?`${e} · ${t.name}`:t.name}var aa=50,_d=1e3,ff=5e3;function Ld(e,t){let[r,o]=C(),[a,s]=C(!1),[i,l]=C(),d=[t,...r?.of===t?r.pages:[]],c=d.flatMap(y=>y.nodes),u=d.at(-1)??t,m=async y=>{s(!0),l(void 0);let[f,b]=[u,d.slice(1)];try{do{let v=f.pageInfo.endCursor;f=(await _e(es,{...e,first:y?_d:aa,after:v})).figure.cell.explanation,b=[...b,f],o({of:t,pages:b})}while(y&&f.pageInfo.hasNextPage&&b.length*_d<ff)}catch(v){l(v instanceof he?v.problem:void 0)}s(!1)};return{lines:c,total:t.totalCount,loading:a,problem:i,load:u.pageInfo.hasNextPage?y=>{m(y)}:void 0}}function ia({line:e,cell:t,running:r=!1,open:o=!1}){let a=p(),s=x(),[i,l]=C(o),{entry:d}=e;return n("li",{class:`entry basis-${d.basis.toLowerCase()}`,children:[n("p",{class:"sum",children:[n("span",{class:"kind",children:s(d.kindLabel)}),n("span",{class:"amount",children:[n("span",{class:"unseen",children:[a.explain.amount," "]}),n(A,{fen:d.fen,plus:!0})]}),r&&n("span",{class:"amount running",children:[n("span",{class:"unseen",children:[a.explain.running," "]}),n(A,{fen:e.runningFen})]})]}),En(d.fen,"wan")&&n("p",{class:"hint exactly",children:a.explain.exactly(Ve(d.fen,"yuan"))}),n("p",{class:"what",children:[d.project.name," ",n("span",{class:"hint",children:zr(d,t)})]}),n("p",{class:"hint codes",children:[[d.function,s(d.functionLabel)],[d.economic,s(d.economicLabel)]].map(([c,u])=>/^\d+$/.test(c??"")&&n("span",{children:[n(sa,{code:c??"",label:u??""})," "]},c))}),n("p",{class:"hint",children:[n(ee,{authority:d.authority})," · ",a.explain.inForce(d.effectiveOn)]}),n("details",{open:i,onToggle:c=>l(c.currentTarget.open),children:[n("summary",{children:[a.explain.details,d.basis!=="STATED"&&n("span",{class:"chip",children:a.explain.bases[d.basis]})]}),i&&n(gf,{line:e,cell:t})]})]})}function gf({line:e,cell:t}){let r=p(),o=x(),a=Zn(),s=g(),{entry:i}=e,l=r.explain.facts;return n(h,{children:[n("dl",{class:"facts",children:[V(t)&&n(h,{children:[n("dt",{children:r.department}),n("dd",{children:n(w,{to:qe(s,i.department),children:i.department})})]}),n("dt",{children:l.project}),n("dd",{children:[n(w,{to:Jt(s,i),children:i.project.name})," ",n("span",{class:"code",children:i.project.key})]}),n("dt",{children:l.source}),n("dd",{children:o(i.sourceLabel)}),n("dt",{children:l.lot}),n("dd",{children:i.lot==="CARRIED"?r.explain.carried(i.originYear):r.explain.current(i.originYear)}),n("dt",{children:l.function}),n("dd",{children:n(sa,{code:i.function,label:o(i.functionLabel)})}),n("dt",{children:l.economic}),n("dd",{children:n(sa,{code:i.economic,label:o(i.economicLabel)})}),n("dt",{children:l.authority}),n("dd",{children:[n(ee,{authority:i.authority}),i.authority?.documentNumber==null&&i.authority?.disclosure&&n("span",{class:"hint",children:[" ",r.explain.itself]})]}),n("dt",{children:l.reason}),n("dd",{children:i.reason||n("span",{class:"hint",children:r.explain.noReason})}),n("dt",{children:l.effectiveOn}),n("dd",{children:n("time",{dateTime:i.effectiveOn,children:i.effectiveOn})}),n("dt",{children:l.recordedAt}),n("dd",{children:n(ye,{at:i.recordedAt})}),n("dt",{children:l.recordedBy}),n("dd",{children:[e.recordedBy,e.approvedBy&&` · ${r.explain.approvedBy(e.approvedBy)}`]}),n("dt",{children:l.basis}),n("dd",{children:[r.explain.bases[i.basis],i.how&&n("span",{class:"hint",children:[" ",a(i.how)]})]}),n("dt",{children:l.recordedIn}),n("dd",{children:[n(z,{id:i.operationId,children:r.explain.operation(i.position)})," · ",n(fe,{id:i.eventId,children:r.explain.event})]}),e.amendedBy.length>0&&n(h,{children:[n("dt",{children:l.amendedBy}),n("dd",{children:e.amendedBy.map(d=>n(z,{id:d,children:d.slice(0,8)},d))})]})]}),n($i,{evidence:i.evidence,cell:{...t,department:i.department}})]})}function sa({code:e,label:t}){return n(h,{children:[/^\d+$/.test(e)&&n("span",{class:"number",children:[e," "]}),t]})}var la=["recorded","operation","department","project","source"],hf={operation:({entry:e})=>e.operationId,department:({entry:e})=>e.department,project:({entry:e})=>e.project.id,source:({entry:e})=>e.source};function Nd(e){return la.find(t=>t===e)??"recorded"}function Id(e,t){let r=new Map;for(let o of e){let a=hf[t](o),s=r.get(a);s?s.push(o):r.set(a,[o])}return[...r].map(([o,a])=>({key:o,lines:a,fen:da(a)}))}function da(e){return De(e.map(t=>t.entry.fen))}var bf=12;function Pd({lines:e,fen:t,cell:r}){let o=p(),a=g(),s=Nd(a.by);return n(h,{children:[n("p",{class:"orders",role:"group","aria-label":o.explain.waysLabel,children:la.filter(i=>i!=="department"||V(r)).map(i=>n("button",{type:"button","aria-pressed":s===i,onClick:()=>M({by:i==="recorded"?void 0:i},!0),children:o.explain.ways[i]},i))}),s==="recorded"?n(vf,{lines:e,cell:r}):Id(e.lines,s).map(i=>n(wf,{group:i,way:s,cell:r},`${s} ${i.key}`)),n(xf,{lines:e,fen:t,way:s}),n("p",{class:"more","aria-busy":e.loading,children:[e.load&&n(h,{children:[n("button",{type:"button",disabled:e.loading,onClick:()=>e.load?.(!1),children:o.more})," ",n("button",{type:"button",disabled:e.loading,onClick:()=>e.load?.(!0),children:o.explain.all})," "]}),n("a",{href:Oe({...a,department:r.department,...r.year===null?{}:{year:r.year}},"explanation","csv",{table:String(r.table),row:r.row,column:r.column}),download:!0,children:o.explain.file})]}),e.problem&&n(Fe,{problem:e.problem})]})}function vf({lines:e,cell:t}){let r=p();return n("div",{class:"aligned",children:[n("p",{class:"entry-heads","aria-hidden":"true",children:[n("span",{children:r.explain.kind}),n("span",{children:r.explain.amount}),n("span",{children:r.explain.running})]}),n("ol",{class:"entries",children:e.lines.map((o,a)=>n(ia,{line:o,cell:t,running:!0,open:a===0&&e.total<=bf},`${o.entry.eventId} ${o.entry.ordinal}`))})]})}function wf({group:e,way:t,cell:r}){let o=p();return n("section",{class:"group",children:[n("h4",{children:[n(kf,{group:e,way:t,cell:r}),n("span",{class:"subtotal",children:[n("span",{class:"hint",children:o.explain.subtotal(e.lines.length)})," ",n(A,{fen:e.fen})]})]}),n("details",{children:[n("summary",{children:o.explain.entries(e.lines.length)}),n("ol",{class:"entries aligned",children:e.lines.map(a=>n(ia,{line:a,cell:r},`${a.entry.eventId} ${a.entry.ordinal}`))})]})]})}function kf({group:e,way:t,cell:r}){let o=p(),a=x(),s=g(),{entry:i}=e.lines[0];return t==="source"?n("span",{children:a(i.sourceLabel)}):t==="department"?n(w,{to:qe(s,i.department),children:i.department}):t==="project"?n("span",{children:[n(w,{to:Jt(s,i),children:i.project.name})," ",n("span",{class:"hint",children:zr(i,r)})]}):n("span",{children:[n(z,{id:i.operationId,children:o.explain.operation(i.position)})," ",n("span",{class:"hint",children:[q(i.recordedAt,"minute")," ",i.reason]})]})}function xf({lines:e,fen:t,way:r}){let o=p(),a=da(e.lines),s=e.load===void 0,i=De([t,`${-BigInt(a)}`]);return n("p",{class:`proof ${s&&i==="0"?"holds":s?"fails":"part"}`,role:"status",children:s?n(h,{children:[i==="0"?"✓":"✗"," ",r==="recorded"?o.explain.sumOfEntries:o.explain.sumOfGroups," ",n(A,{fen:a})," ",i==="0"?"=":"≠"," ",o.explain.total," ",n(A,{fen:t})]}):n(h,{children:[o.explain.partly(e.lines.length,e.total)," ",n(A,{fen:a}),o.explain.rest," ",n(A,{fen:i})]})})}var Af="(max-width: 52rem)";function ca(){M(Rd)}function Dd(e,t,r){let o=J(r);o.current=r,j(()=>{t.current?.focus({preventScroll:!0}),e.current?.scrollTo(0,0),e.current?.scrollIntoView({block:"nearest"})},[r.table,r.row,r.column]),mt(()=>Cf(e.current),[]),mt(()=>{let a=e.current;return()=>{a?.contains(document.activeElement)&&requestAnimationFrame(()=>Of(o.current)?.focus())}},[]),j(()=>(document.addEventListener("keydown",Fd),()=>document.removeEventListener("keydown",Fd)),[])}function Of({row:e,column:t}){return document.querySelector(`a.figure[data-row="${CSS.escape(e)}"][data-column="${CSS.escape(t)}"]`)}function Fd(e){e.key!=="Escape"||e.defaultPrevented||e.target.closest("select, input, textarea")||ca()}function Cf(e){let t=matchMedia(Af),r=[];for(let a=e;a&&a!==document.body;a=a.parentElement)for(let s of a.parentElement?.children??[])s!==a&&r.push(s);let o=()=>{for(let a of r)a.toggleAttribute("inert",t.matches)};return o(),t.addEventListener("change",o),()=>{t.removeEventListener("change",o);for(let a of r)a.removeAttribute("inert")}}var[Nt,An]=[420,130],[dt,Ef,jd,It]=[66,26,14,22];function Bd({chosen:e,other:t,now:r,onChoose:o}){let a=Rf([...e,...t]);return n("svg",{class:"step-chart",viewBox:`0 0 ${Nt} ${An}`,"aria-hidden":"true",children:[n("line",{class:"base",x1:dt,x2:Nt-6,y1:An-It+8,y2:An-It+8}),n("text",{x:dt-6,y:jd+4,"text-anchor":"end",children:Y(a.most,"wan")}),a.least!==a.most&&n("text",{x:dt-6,y:An-It+4,"text-anchor":"end",children:Y(a.least,"wan")}),n("text",{x:dt,y:An-3,children:ua(a.from)}),n("text",{x:Nt-6,y:An-3,"text-anchor":"end",children:ua(a.to)}),n("path",{class:"other",d:Md(t,a)}),n("path",{class:"chosen",d:Md(e,a)}),e.map((s,i)=>n("circle",{class:i===r?"now":"",cx:a.x(s),cy:a.y(s),r:i===r?6:4.5,onClick:()=>o(i),children:n("title",{children:`${ua(s.time)} ${Y(s.fen,"wan")}`})},i))]})}function Rf(e){let t=e.map(l=>l.time),r=e.map(l=>BigInt(l.fen)),[o,a]=[t.reduce((l,d)=>Math.min(l,d)),t.reduce((l,d)=>Math.max(l,d))],[s,i]=[r.reduce((l,d)=>d<l?d:l),r.reduce((l,d)=>d>l?d:l)];return{from:o,to:a,least:s.toString(),most:i.toString(),x:l=>dt+5+(a===o?0:(l.time-o)/(a-o))*(Nt-dt-Ef-5),y:l=>An-It-(i===s?.5:be(BigInt(l.fen)-s,i-s))*(An-jd-It)}}function Md(e,t){return e.length===0?"":`${e.map((o,a)=>`${a===0?"M":"H"}${t.x(o)}${a===0?" ":"V"}${t.y(o)}`).join("")}H${Nt-6}`}function ua(e){return new Date(e).toISOString().slice(0,10)}var Tf=["recorded","effective"],$f=40;function zd({cell:e,asOf:t}){let r=p(),o=g(),[a,s]=C("recorded"),i=t.effectiveOn===null?{}:{effectiveOn:t.effectiveOn},l=o.position!==void 0||o.known!==void 0||o.disclosure!==void 0,d=O(ts,{...e,inForce:i,known:l?{position:t.position}:{}});return n(h,{children:[n("p",{class:"orders",role:"group","aria-label":r.explain.axisLabel,children:Tf.map(c=>n("button",{type:"button","aria-pressed":a===c,onClick:()=>s(c),children:r.explain.axes[c]},c))}),n(I,{answer:d,children:c=>{let u={recorded:c.recorded.cell.timeline,effective:c.effective.cell.timeline};return u[a].length===0?n(H,{children:r.explain.noHistory}):n(Sf,{steps:u,axis:a,asOf:t})}})]})}function Sf({steps:e,axis:t,asOf:r}){let o=p(),a=g(),[s,i]=C(!1),l=e[t],d=t==="recorded"?"effective":"recorded",c=l.findLastIndex(m=>Lf(m,t,r)),u=l.slice(s?0:-$f);return n(h,{children:[n(Bd,{chosen:Ud(l,t),other:Ud(e[d],d),now:c,onChoose:m=>Ce(S(a,Vd(l[m],t,r,a)))}),n("p",{class:"hint legend",children:[n("span",{class:"line chosen"})," ",o.explain.axes[t]," ",n("span",{class:"line other"})," ",o.explain.axes[d]]}),n("table",{class:"list stages",children:[n("caption",{class:"unseen",children:o.explain.titles.history}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.explain.axes[t]}),n("th",{scope:"col",class:"amount",children:o.explain.change}),n("th",{scope:"col",class:"amount",children:o.explain.after}),n("th",{scope:"col",children:o.explain.by})]})}),n("tbody",{children:u.map(m=>n("tr",{class:m===l[c]?"now":"",children:[n("th",{scope:"row",children:[n(w,{to:S(a,Vd(m,t,r,a)),title:o.explain.goThere,"aria-current":m===l[c]?"true":void 0,children:t==="effective"?m.effectiveOn:q(pa(m,t),"day")}),m===l[c]&&n("span",{class:"here",children:[" ",o.explain.here]})]}),n("td",{class:"amount",children:n(A,{fen:m.changeFen,plus:!0})}),n("td",{class:"amount",children:n(A,{fen:m.fen})}),n("td",{children:n(_f,{step:m})})]},`${pa(m,t)} ${m.fen}`))})]}),u.length<l.length&&n("p",{class:"more",children:[o.of(u.length,l.length)," ",n("button",{type:"button",onClick:()=>i(!0),children:o.explain.all})]})]})}function _f({step:{kinds:e,operations:t}}){let r=p();return n(h,{children:[r.several(e.map(o=>r.explain.kinds[o]))," ",t.slice(0,3).map(o=>n(z,{id:o.id,children:r.explain.atPosition(o.position)},o.id)),t.length>3&&` +${t.length-3}`]})}function pa(e,t){return t==="effective"?e.effectiveOn:e.operations.at(-1)?.recordedAt??e.effectiveOn}function Ud(e,t){return e.map(r=>({time:Date.parse(pa(r,t)),fen:r.fen}))}function Lf(e,t,r){return t==="effective"?r.effectiveOn===null||e.effectiveOn<=r.effectiveOn:(e.operations.at(-1)?.position??0)<=r.position}function Vd(e,t,r,o){if(t==="recorded"){let a=e.operations.at(-1)?.position;return{on:r.effectiveOn??void 0,position:a,known:void 0,disclosure:void 0}}return o.disclosure===void 0?{on:e.effectiveOn}:{on:e.effectiveOn,position:r.position,disclosure:void 0}}var Nf={EXACT:"=",BY_ROUNDING:"≈",VIOLATED:"≠"},Hr=8;function Hd({cell:e}){let t=p(),r=g(),{department:o,year:a}=e,s={department:o,year:a,cell:We(e),at:$(r),first:50,after:null},i=ne(rs,V(e)?null:s,l=>l.identities);return V(e)?n(H,{children:t.tables.state.CONSOLIDATED}):i.problem?.code==="NoDisclosure"?n(H,{children:t.explain.noDisclosure}):n(h,{children:[i.data&&i.total===0&&n(H,{children:t.explain.noIdentity}),n("ul",{class:"identities",children:i.nodes.map(l=>n(If,{judged:l,cell:e},`${l.name} ${l.row} ${l.column}`))}),(i.more??i.problem??(!i.data&&i.loading))&&n(te,{pages:i})]})}function If({judged:e,cell:t}){let r=p(),o=x(),a=Zn(),{verdict:s,table:i,row:l,column:d}=e,c=e.cells.map(Ed);return n("li",{class:`identity ${s.toLowerCase()}`,children:[n("p",{children:[n("strong",{class:"sign","aria-hidden":"true",children:Nf[s]})," ",o(e.label)," ",n("span",{class:"verdict",children:r.explain.verdicts[s]})]}),n("p",{class:"sides",children:[n("span",{children:[n(ma,{where:{table:i,row:l,column:d},here:t})," ",n("span",{class:"number",children:e.printed})]}),n("span",{class:"hint",children:r.explain.against(e.expected)})]}),n("p",{class:"cells",children:c.slice(0,Hr).map(u=>n(ma,{where:u,here:t},We(u)))}),c.length>Hr&&n("details",{children:[n("summary",{children:r.explain.further(c.length-Hr)}),n("p",{class:"cells",children:c.slice(Hr).map(u=>n(ma,{where:u,here:t},We(u)))})]}),n("p",{class:"hint",children:r.explain.stated(a(e.source))})]})}function ma({where:e,here:t}){let r=p(),o=g(),a=r.explain.cellAt(e.table,e.row,e.column);return We(e)===We(t)?n("strong",{class:"cell here",children:a}):n(w,{class:"cell",to:S(o,Vr(e)),children:a})}var Pf=["scope","along","row","column"];function Yd({definition:e}){let t=p(),r=x();return n("div",{class:"meaning",children:[n("p",{children:[n("span",{class:"lead",children:t.explain.counts})," ",r(e.whole)]}),n("details",{children:[n("summary",{children:t.explain.byPart}),n("dl",{class:"facts",children:Pf.map(o=>n(h,{children:[n("dt",{children:t.explain.parts[o]}),n("dd",{children:r(e[o])||"—"})]},o))})]})]})}function Qd({measures:e}){let t=p(),r=x(),{initialFen:o,adjustedFen:a,adjustments:s}=e,i=Ff([o,a,...s.map(l=>l.fen)]);return n("dl",{class:"three",children:[n("div",{children:[n("dt",{children:t.explain.initial}),n("dd",{children:[n(A,{fen:o}),n(ya,{fen:o,most:i,colour:"all"})]})]}),n("div",{children:[n("dt",{children:t.explain.adjustments}),s.length===0&&n("dd",{class:"hint",children:t.explain.unadjusted}),s.map(({kind:l,label:d,fen:c})=>n("dd",{children:[n("span",{class:"kind",children:[r(d)," ",n("span",{class:"hint",children:t.explain.way(c)})]})," ",n(A,{fen:c,plus:!0}),n(ya,{fen:c,most:i,colour:c.startsWith("-")?"falls":"rises"})]},l))]}),n("div",{children:[n("dt",{children:t.explain.adjusted}),n("dd",{children:[n(A,{fen:a}),n(ya,{fen:a,most:i,colour:"all"})]})]})]})}function Ff(e){return e.map(Wd).reduce((t,r)=>r>t?r:t,0n)}function Wd(e){let t=BigInt(e);return t<0n?-t:t}var Yr=100,Df=1.5;function ya({fen:e,most:t,colour:r}){let o=Wd(e),a=o===0n?0:Math.max(be(o,t)*Yr,Df);return n("svg",{class:`bar ${r}`,viewBox:`0 0 ${Yr} 6`,preserveAspectRatio:"none","aria-hidden":"true",children:[n("rect",{class:"track",width:Yr,height:6}),n("rect",{class:"filled",x:e.startsWith("-")?Yr-a:0,width:a,height:6})]})}var Gd=new Map;function je({name:e,title:t,aside:r,open:o=!1,children:a}){let[s,i]=C(Gd.get(e)),l=s??o;return n("details",{class:`section about-${e}`,open:l,onToggle:d=>{let c=d.currentTarget.open;c!==l&&(Gd.set(e,c),i(c))},children:[n("summary",{children:[n("h3",{children:t}),r&&n("span",{class:"hint",children:r})]}),l&&n(Mf,{children:a})]})}function Mf({children:e}){let t=p(),[r,o]=Ua();return r===void 0?n("div",{class:"inside",children:n(jf,{children:e})}):n("p",{class:"note problem",role:"alert",children:[t.explain.broken," ",n("button",{type:"button",onClick:o,children:t.explain.again})]})}function jf({children:e}){return n(h,{children:e()})}function qd({cell:e,found:t}){let r=p(),{published:o}=t;return o?n("div",{class:"published",children:[n("p",{class:o.agrees?"agrees":"differs",children:o.agrees?r.explain.agrees(o.text):r.explain.differs(o.text,t.text||r.tables.blank)}),n(je,{name:"printed",title:r.explain.printedOn(o.line),children:()=>n(Bf,{cell:e,line:o.line,how:o.how})})]}):n("p",{class:"published none",children:V(e)?r.tables.state.CONSOLIDATED:r.explain.notPrinted})}function Bf({cell:e,line:t,how:r}){let o=p(),a=g(),s=Ti(),{department:i,year:l}=e,d=O(ns,{department:i,year:l,at:$(a),line:t,context:3});return n(h,{children:[n("p",{class:"hint",children:o.explain.column(s(r))}),d.problem?.code==="DocumentNotKept"?n("p",{class:"hint",children:o.explain.notKept}):n(I,{answer:d,children:c=>n(Uf,{disclosure:c.department.disclosures.at(-1)})})]})}function Uf({disclosure:e}){let t=p(),r=g();if(!e)return n("p",{class:"hint",children:t.explain.noDocument});let o={on:void 0,known:void 0,position:void 0,disclosure:e.digest};return n(h,{children:[n(Et,{lines:e.lines}),n("p",{children:n(w,{to:S(r,o),children:t.explain.asPublished(e.publishedOn)})})]})}function Kd({variables:e}){let t=p(),r=Wt.toString().trim(),o=JSON.stringify(e,null,2);return n(h,{children:[n("p",{class:"hint",children:t.explain.queryHint}),n("h4",{children:t.explain.document}),n("pre",{tabIndex:0,children:r}),n("p",{class:"acts",children:n(lt,{text:()=>r,children:t.explain.copyDocument})}),n("h4",{children:t.explain.variables}),n("pre",{tabIndex:0,children:o}),n("p",{class:"acts",children:n(lt,{text:()=>o,children:t.explain.copyVariables})}),n("p",{children:[n("a",{href:"/graphiql",target:"_blank",rel:"noreferrer",children:t.explain.explorer})," ",n("span",{class:"hint",children:t.explain.explorerHint})]})]})}var fa=e=>De(e.basis.filter(t=>t.basis==="RESIDUAL").map(t=>t.fen)),Xd=e=>De(e.basis.filter(t=>t.basis!=="RESIDUAL").map(t=>t.fen));function Zd(e){return e.fen!==null&&(fa(e)!=="0"||En(e.fen,"wan"))}function ec({cell:e}){let t=p(),r=Y(Xd(e),"wan");return e.fen===null||r===e.text?null:n("p",{class:"residual",children:t.explain.residualSeen(r,e.text,Ve(fa(e),"yuan"))})}function nc({cell:e}){let t=p(),r=e.fen??"0",o=[r,...e.basis.map(a=>a.fen)].some(a=>BigInt(a)%100n!==0n)?6:4;return n(h,{children:[Vf(e,r,t.explain).map(a=>n("p",{children:a},a)),n("table",{class:"list basis",children:[n("caption",{class:"unseen",children:t.explain.titles.rounding}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:t.explain.basisHead}),n("th",{scope:"col",class:"amount",children:t.money.yuan}),n("th",{scope:"col",class:"amount",children:t.money.wan})]})}),n("tbody",{children:e.basis.map(a=>n("tr",{children:[n("th",{scope:"row",children:t.explain.bases[a.basis]}),n("td",{class:"amount",children:Y(a.fen,"yuan")}),n("td",{class:"amount",children:Jd(a.fen,o)})]},a.basis))}),n("tfoot",{children:[n("tr",{children:[n("th",{scope:"row",children:t.explain.exactSum}),n("td",{class:"amount",children:Y(r,"yuan")}),n("td",{class:"amount",children:Jd(r,o)})]}),n("tr",{children:[n("th",{scope:"row",children:t.explain.printed}),n("td",{}),n("td",{class:"amount",children:[n("strong",{children:e.text}),n("span",{class:"unprinted","aria-hidden":"true",children:"0".repeat(o-2)})]})]})]})]})]})}function Vf(e,t,r){let[o,a]=[fa(e),Y(Xd(e),"wan")],s=[];if(o!=="0"){let i=Ve(o,"yuan");s.push(a===e.text?r.residualUnseen(i):r.residualSeen(a,e.text,i),r.residualWhy)}return En(t,"wan")&&s.push(r.rounded(e.text,Ve(zf(t,e.text),"yuan"))),s.length?s:[r.unrounded]}function zf(e,t){return(BigInt(t.replace(/[,.]/g,""))*10000n-BigInt(e)).toString()}function Jd(e,t){let r=BigInt(e),o=r<0n?-r:r,a=(o/1000000n).toString().replace(/\B(?=(\d{3})+$)/g,",");return`${r<0n?"-":""}${a}.${(o%1000000n).toString().padStart(6,"0").slice(0,t)}`}function tc({cell:e}){let t=p();return e.fen===null?n("p",{class:"standing none",children:t.explain.states[e.state]}):n("p",{class:`standing${BigInt(e.fen)<0n?" negative":""}`,children:[n("strong",{children:e.text})," ",n("span",{children:t.money.wan}),n("span",{class:"exact",children:t.explain.exactly(Y(e.fen,"yuan"))})]})}function rc({cell:e}){let t=p(),{id:r}=g(),[o,a]=C("");return V(e)?n(un,{why:t.oneDepartment.whyNot}):n(h,{children:[n("p",{class:"hint",children:t.explain.whyNotHint}),n(Hf,{cell:e,chosen:o,onChoose:a}),o&&n(Yf,{cell:e,project:o}),n(Qf,{id:r??""},r??""),r!==void 0&&n(Wf,{cell:e,event:r})]})}function Hf({cell:{department:e,year:t},chosen:r,onChoose:o}){let a=p(),s=g(),[i,l]=C(""),d=O(ss,{department:e,year:t,search:i,at:$(s)});return n(h,{children:[n("label",{class:"field",children:[n("span",{children:a.explain.projectField}),n("input",{type:"search",value:i,onInput:c=>{l(c.currentTarget.value),o("")}})]}),n(I,{answer:d,children:({department:{projects:c}})=>n(h,{children:[n("ul",{class:"picks",children:c.nodes.filter(u=>r===""||u.key===r).map(u=>n("li",{children:n("button",{type:"button","aria-pressed":u.key===r,onClick:()=>o(u.key===r?"":u.key),children:[u.name," ",n("span",{class:"code",children:u.key})]})},u.uuid))}),r===""&&n("p",{class:"hint",role:"status",children:a.of(c.nodes.length,c.totalCount)})]})})]})}function Yf({cell:{department:e,year:t},project:r}){let o=p(),a=x(),s=g(),i={department:e,year:t,narrow:{projects:[r]},at:$(s),first:10,after:null},l=ne(is,i,d=>d.events);return n(h,{children:[n("h4",{children:o.explain.eventsOf(r)}),n("ul",{class:"picks",children:l.nodes.map(d=>n("li",{children:n("button",{type:"button","aria-pressed":d.id===s.id,onClick:()=>M({id:d.id},!0),children:[a(d.kindLabel)," ",n(A,{fen:d.fen,plus:!0})," ",d.effectiveOn," ",n(ee,{authority:d.authority})]})},d.id))}),n(te,{pages:l})]})}function Qf({id:e}){let t=p(),[r,o]=C(e);return n("form",{class:"field",onSubmit:a=>{a.preventDefault(),M({id:r.trim()||void 0},!0)},children:[n("label",{children:[n("span",{children:t.explain.eventField}),n("input",{class:"code",value:r,onInput:a=>o(a.currentTarget.value)})]}),n("button",{type:"submit",children:t.explain.askWhy})]})}function Wf({cell:e,event:t}){let r=p(),o=g(),a=O(as,{...e,event:t,at:$(o)});return n(I,{answer:a,children:({whyNot:{entries:s}})=>n("div",{role:"status",children:[n("p",{children:[n("strong",{children:r.explain.verdict(s.filter(i=>i.counts).length,s.length)})," ",n(fe,{id:t,children:r.explain.event})]}),n("ul",{class:"judged",children:Gf(s).map(i=>n(qf,{entries:i},JSON.stringify(i[0].obstacles)))})]})})}function Gf(e){let t=new Map;for(let r of e){let o=JSON.stringify(r.obstacles),a=t.get(o);a?a.push(r):t.set(o,[r])}return[...t.values()]}function qf({entries:e}){let t=p(),r=x(),[{counts:o,obstacles:a}]=e;return n("li",{class:o?"in":"out",children:[n("p",{children:[n("span",{"aria-hidden":"true",children:o?"✓":"✗"})," ",o?t.explain.countsHere(e.length):t.explain.keptOut(e.length)," ",n(A,{fen:De(e.map(s=>s.entry.fen)),plus:!0})]}),n("ul",{children:a.map((s,i)=>n("li",{children:[n("span",{class:"hint",children:t.explain.obstacles(s.part)})," ",r(s.words)]},i))}),n("details",{children:[n("summary",{children:t.explain.entries(e.length)}),n("ul",{class:"plain",children:e.map(({entry:s})=>n("li",{children:[r(s.kindLabel)," ",n(A,{fen:s.fen,plus:!0})," ",s.project.name," · ",r(s.functionLabel)," · ",r(s.economicLabel)]},s.ordinal))})]})]})}function oc({department:e,year:t}){let r=g(),o=p(),a=Cd(r,e,t),s={...a,at:$(r),first:aa},{data:i,problem:l,loading:d}=O(Wt,s),c=i&&(!d||Kf(i.figure,a))?i.figure:void 0,u=J(null),m=J(null);return Dd(u,m,a),n("aside",{class:"panel",ref:u,"aria-label":o.explain.label,"aria-busy":d,children:[n("header",{children:[n("p",{class:"where",children:[o.tables.number(a.table)," ",c&&i&&n(Jf,{of:i.table.title})]}),n("button",{type:"button",class:"close",onClick:ca,children:[n("span",{"aria-hidden":"true",children:"×"})," ",o.close]}),n("h2",{tabIndex:-1,ref:m,children:c?n(Xf,{figure:c}):`${a.row} · ${a.column}`})]}),l&&n(Fe,{problem:l}),!c&&d&&n("p",{class:"note loading",role:"status",children:o.states.loading}),i&&c&&n(Zf,{data:i,asked:s,cell:{...a,row:c.row,column:c.cell.column}})]})}function Kf(e,t){return e.table===t.table&&e.row===t.row&&e.cell.column===t.column}function Jf({of:e}){return n(h,{children:x()(e)})}function Xf({figure:e}){let t=x(),r=e.row.split("/").at(-1)??"";return n(h,{children:[/^\d+$/.test(r)&&n("span",{class:"number",children:r})," ",t(e.rowLabel)," · ",t(e.columnLabel)]})}function Zf({data:e,asked:t,cell:r}){let o=p(),a=g(),{figure:s}=e,i=s.cell,l=Ld(t,i.explanation),d=i.state==="FIGURE",c=o.explain.titles;return n(h,{children:[n(tc,{cell:i}),n(qd,{cell:r,found:i}),d&&n(ec,{cell:i}),n(Yd,{definition:i.definition}),n(Td,{data:e,cell:r}),d&&n(h,{children:[i.measures&&n(je,{name:"measures",title:c.measures,open:!0,children:()=>i.measures&&n(Qd,{measures:i.measures})}),n(je,{name:"entries",title:c.entries,aside:o.explain.entries(l.total),open:!0,children:()=>n(Pd,{lines:l,fen:i.fen??"0",cell:r})}),n(je,{name:"rounding",title:c.rounding,open:Zd(i),children:()=>n(nc,{cell:i})})]}),n(je,{name:"history",title:c.history,children:()=>n(zd,{cell:r,asOf:s.asOf})}),n(je,{name:"identities",title:c.identities,children:()=>n(Hd,{cell:r})}),d&&n(je,{name:"elsewhere",title:c.elsewhere,children:()=>n(Sd,{lines:l.lines,total:l.total,cell:r})}),n(je,{name:"whynot",title:c.whyNot,open:a.id!==void 0,children:()=>n(rc,{cell:r})}),n(je,{name:"query",title:c.query,children:()=>n(Kd,{variables:t})})]})}var ac=new Map;function ic(e,t){let r=J(null);if(!e)return ac;let o=r.current;if(o?.table===e&&o.budget===t)return o.before;let a=o&&o.budget===t?eg(o.table,e):ac;return r.current={table:e,budget:t,before:a},a}function eg(e,t){let r=sc(e),o=new Map;for(let[a,s]of sc(t))(r.get(a)??"")!==s&&o.set(a,r.get(a)??"");return o}function sc(e){return new Map(e.rows.flatMap(t=>t.cells.map(r=>[Ae(t.key,r.column),r.text])))}function lc({department:e,year:t}){let r=g(),o=p(),a=x(),s=$(r),i=r.table??5,l={department:e,year:t??null,at:s},d=O(As,{...l,number:i}),c=O(Dn,d.data?l:null),u=J(null);j(()=>{u.current?.querySelector("[aria-current]")?.scrollIntoView({block:"nearest",inline:"center"})},[c.data,i]);let m=r.row!==void 0&&r.column!==void 0;return n("div",{class:`tables${m?" explaining":""}`,children:[n("nav",{class:"titles","aria-label":o.tables.all,ref:u,children:n("ol",{children:(c.data?.department.tables??[]).map(y=>n("li",{class:["PUBLISHED","CONSOLIDATED"].includes(y.state)?"":"without",children:n(w,{to:S(r,{table:y.number,row:void 0,column:void 0}),"aria-current":y.number===i?"page":void 0,children:[n("span",{class:"number",children:y.number})," ",a(y.title)]})},y.number))})}),n("div",{class:"sheet",children:[d.data===void 0&&n("h1",{children:o.tables.number(i)}),n(I,{answer:d,children:({table:y})=>n(ng,{table:y,budget:`${e} ${t??""} ${y.number}`,place:r})})]}),m&&n(oc,{department:e,year:t})]})}function ng({table:e,budget:t,place:r}){let o=p(),a=x(),s=ic(e,t),i=Ct({lines:e.rows.map(d=>d.line)}),l=r.language==="en"?e.title.zh:e.title.en;return n(h,{children:[n("header",{class:"title",children:[n("h1",{children:[o.tables.number(e.number)," ",a(e.title)]}),n("p",{class:"aside",children:[n("span",{children:a(e.title)===l?e.title.zh:l}),n("span",{class:"unit",children:o.tables.unit(r.money==="yuan"?o.money.yuan:e.unit)})]}),n(rg,{table:e,place:r,long:i}),e.rows.length>0&&n("p",{class:"hint keys",children:[o.tables.keys,i&&` ${o.tables.long(e.rows.length)}`]})]}),e.state!=="PUBLISHED"&&n("p",{class:`note state ${e.state.toLowerCase()}`,role:"status",children:[o.tables.state[e.state],e.statement&&n("q",{children:e.statement})]}),s.size>0&&n("p",{class:"changes",role:"status",children:o.tables.changed(s.size)}),n("div",{class:"scroll",onScroll:tg,tabIndex:0,role:"region","aria-label":a(e.title),children:n(wi,{table:e,before:s})}),e.notes.map(d=>n("p",{class:"footnote",children:d},d)),e.gaps.length>0&&n("ul",{class:"gaps",children:e.gaps.map(d=>n("li",{children:[o.tables.gap(a(d.label),d.entries)," ",n(A,{fen:d.fen})]},d.dimension))})]})}function tg(e){let t=e.currentTarget;t.classList.toggle("moved",t.scrollLeft>0)}function rg({table:e,place:t,long:r}){let o=p();return n("p",{class:"tools",children:[["csv","xlsx","jsonl"].map(a=>n("a",{href:Oe(t,"table",a,{number:String(e.number)}),download:!0,children:a.toUpperCase()},a)),!r&&n("button",{type:"button",onClick:()=>print(),children:o.tables.print})]})}var ga="theme";function og(){try{let e=localStorage.getItem(ga);return e==="light"||e==="dark"?e:"auto"}catch{return"auto"}}function ag(e){try{e==="auto"?localStorage.removeItem(ga):localStorage.setItem(ga,e)}catch{}}function dc(){let e=p(),[t,r]=C(og);return j(()=>{t==="auto"?delete document.documentElement.dataset.theme:document.documentElement.dataset.theme=t,ag(t)},[t]),n("label",{children:[n("span",{children:e.theme.label}),n("select",{value:t,onChange:o=>r(o.currentTarget.value),children:[n("option",{value:"auto",children:e.theme.auto}),n("option",{value:"light",children:e.theme.light}),n("option",{value:"dark",children:e.theme.dark})]})]})}var sg={table:lc,compare:Ei,reconciliation:$l,projects:vl,project:hl,flow:Hi,lines:Gi,line:Qi,charts:Qs,log:cl,operation:pl,event:Pi,search:Ad,record:ra};function cc(){let e=p(),t=ce(),r=g(),o=O(Fn,{});j(()=>{document.documentElement.lang=t==="zh"?"zh-CN":"en",document.title=`${e.views[r.view]} · ${e.name}`},[t,r.view]);let a=o.data?.departments.nodes??[],s=uc(a,r.department),i=r.year??s?.fiscalYears[0],d=a.some(c=>c.uuid===r.department)?s?.department:r.department??s?.department;return n(h,{children:[n("a",{class:"skip",href:"#content",children:e.skip}),n("header",{children:[o.data?.asOf.demonstration&&n("p",{class:"demonstration",role:"note",children:e.demonstration}),n(dg,{departments:a,chosen:s,year:i,position:o.data?.asOf.position,allowed:o.problem?.kind!=="forbidden"})]}),s&&r.view!=="record"&&n(oi,{department:s.department,year:i}),n("main",{id:"content",tabIndex:-1,children:r.view==="record"?n(ra,{department:a.length===0&&V(r)?"":d??"",year:i}):n(I,{answer:o,children:()=>d!==void 0&&s?n(ig,{budget:{department:d,year:i}}):n(H,{children:e.nothing})})})]})}function ig({budget:e}){let{view:t}=g(),r=p(),o=V(e)?r.oneDepartment.views[t]:void 0;if(o!==void 0)return n(h,{children:[n("h1",{children:r.views[t]}),n(un,{why:o})]});let a=sg[t];return n(a,{...e})}function uc(e,t){if(t===an&&e.length>0)return lg(e);let r=e.find(o=>o.name===t||o.uuid===t)??e[0];return r&&{department:r.name,fiscalYears:r.fiscalYears}}function lg(e){let t=new Set(e.flatMap(r=>r.fiscalYears));return{department:an,fiscalYears:[...t].sort((r,o)=>r-o)}}function dg({departments:e,chosen:t,year:r,position:o,allowed:a}){let s=p(),i=g(),l=ce();return n("div",{class:"head",children:[n("p",{class:"name",children:[n(w,{to:E(i,"table"),children:s.name})," ",n("span",{class:"promise",children:s.promise})]}),n("form",{class:"choices",onSubmit:d=>d.preventDefault(),children:[n("label",{children:[n("span",{children:s.department}),n("select",{value:t?.department,onChange:d=>{let c=d.currentTarget.value,u=uc(e,c)?.fiscalYears.includes(r??0);M({...vo(i,c),year:u?r:void 0})},children:[(e.length>1||t?.department===an)&&n("option",{value:an,children:s.allDepartments}),e.map(d=>n("option",{value:d.name,children:d.name},d.uuid))]})]}),n("label",{children:[n("span",{children:s.year}),n("select",{value:r,onChange:d=>M({year:Number(d.currentTarget.value),row:void 0,column:void 0}),children:(t?.fiscalYears??[]).map(d=>n("option",{value:d,children:s.fiscalYear(d)},d))})]}),n("label",{children:[n("span",{children:s.money.label}),n("select",{value:i.money??"wan",onChange:d=>M({money:d.currentTarget.value==="yuan"?"yuan":void 0}),children:[n("option",{value:"wan",children:s.money.wan}),n("option",{value:"yuan",children:s.money.yuan})]})]}),n(dc,{}),n("span",{class:"languages",role:"group","aria-label":s.language,children:["zh","en"].map(d=>n("button",{type:"button",lang:d,"aria-pressed":l===d,onClick:()=>M({language:d}),children:d==="zh"?"中文":"English"},d))})]}),n("div",{class:"ribbon",children:[n(pg,{}),n("div",{class:"always",children:[n(il,{from:o,allowed:a}),i.view!=="search"&&n(Ur,{})]})]})]})}var cg=["table","compare","reconciliation"],ug=["projects","flow","lines","charts","log","search"];function pg(){let e=p(),t=g(),r=o=>n("li",{children:n(w,{to:E(t,o),"aria-current":t.view===o?"page":void 0,children:e.views[o]})},o);return n("nav",{class:"views","aria-label":e.name,children:[n("ul",{children:cg.map(r)}),n("ul",{"aria-label":e.explore,children:ug.map(r)}),n("ul",{children:r("record")})]})}$a(n(cc,{}),document.getElementById("page"));
