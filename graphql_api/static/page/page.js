var q,oa,Gd,Ke,Ir,St,aa,Et,sa,Dr,Pr,ia,at=Symbol.for("pv"),Tt={},Lt=[],qd=/^m(i|n|o|s|text|space)$/,Mr=Array.isArray,la=Lt.slice,kn=Object.assign;function wn(e){e&&e.parentNode&&e.remove()}function Rt(e,t,r,o,a){var s={type:e,props:t,key:r,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:at,__v:a||++oa,__i:-1,__u:0};return!a&&q.vnode&&q.vnode(s),s}function h(e){return e.children}function $t(e,t){this.props=e,this.context=t,this.__g=0}function Je(e,t){if(t==null)return e.__&&Je(e.__,e.__i+1);for(var r;t<e.__k.length;t++)if((r=e.__k[t])&&r.__e)return r.__e;return typeof e.type!="function"||e.props.__P?null:Je(e)}function Kd(e){var t,r=e.__v,o=r.__e,a=[],s=[],i=e.__P;i&&((t=kn({constructor:at},r)).__v=r.__v+1,q.vnode&&q.vnode(t),Br(i,t,r,e.__n,i.namespaceURI,32&r.__u?[o]:null,a,o||Je(r),32&r.__u,s),t.__v=r.__v,t.__.__k[t.__i]=t,ma(a,t,s),r.__=r.__e=null,t.__e!=o&&da(t))}function da(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),da(e)}function Fr(e){(8&e.__g||(e.__g|=8,Ke.push(e),St++))&&Ir==q.debounceRendering||((Ir=q.debounceRendering)||queueMicrotask)(ca)}function ca(){try{for(var e,t=1;Ke.length;)Ke.length>t&&Ke.sort(aa),e=Ke.shift(),t=Ke.length,8&e.__g&&Kd(e)}finally{(St=Ke.length)&&(Ir||queueMicrotask)(ca)}}function ua(e,t,r,o,a,s,i,l,d,c,u){var y,m,f,b,v,A,$=o.__k||Lt,T=t.length;for(d=Jd(r,t,$,d,T),y=0;y<T;y++)(f=r.__k[y])!=null&&(m=~f.__i&&$[f.__i]||Tt,f.__i=y,A=Br(e,f,m,a,s,i,l,d,c,u),b=f.__e,(m.ref!=f.ref||8&m.__u)&&(m.ref&&jr(m.ref,null,f,m),f.ref&&u.push(f.ref,f.__c||b,f)),v=v||b,4&f.__u?(d=pa(f,d,e,!m.__v),m.__e&&(m.__e=null)):typeof f.type=="function"&&A!==void 0?d=A:b&&(d=b.nextSibling),f.__u&=-21);return r.__e=v,d}function Jd(e,t,r,o,a){var s,i,l,d,c,u,y,m,f,b=r.length,v=b,A=0,$=0,T=e.__k=Array(a);for(s=0;s<a;s++)(i=t[s])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=T[s]=Rt(null,i):Mr(i)?i=T[s]=Rt(h,{children:i}):i.constructor===at&&i.__b?i=T[s]=Rt(i.type,i.props,i.key,i.ref,i.__v):T[s]=i,d=s+A,i.__=e,i.__b=e.__b+1,l=null,~(c=i.__i=Xd(i,r,d,v))&&(v--,(l=r[c])&&(l.__u|=2)),l&&l.__v?(i.__u|=16,c==d-1?A--:c==d+1?A++:c!=d&&(c>d?A--:A++,$=1)):(~c||(a>b?A--:a<b&&A++),typeof i.type!="function"&&(i.__u|=4))):T[s]=null;if($){for(u=[],y=[],s=0;s<a;s++)if((i=T[s])&&16&i.__u){for(A=0,m=u.length;A<m;)u[f=A+m>>1]<i.__i?A=f+1:m=f;u[A]=i.__i,y[s]=A+1}for(A=u.length;s--;)y[s]&&(y[s]==A?A--:T[s].__u|=4)}if(v)for(s=0;s<b;s++)!(l=r[s])||2&l.__u||(l.__e==o&&(o=Je(l)),Ur(l,l));return o}function pa(e,t,r,o){var a,s,i,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(a=e.__k)for(s=0;s<a.length;s++)a[s]&&(a[s].__=e,t=pa(a[s],t,r,!1));return t}for(t&&!t.parentNode&&(t=Je(e))&&!t.parentNode&&(t=null),i=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(i!=l&&(!o&&r.moveBefore&&i.parentNode?r.moveBefore(i,t):r.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Xd(e,t,r,o){var a,s=e.key,i=e.type,l=t[r],d=l&&!(2&l.__u);if(l===null&&s==null||d&&s==l.key&&i==l.type)return r;if(o>(d?1:0)){for(a=r-1;a>=0;a--)if((l=t[a])&&!(2&l.__u)&&s==l.key&&i==l.type)return a;for(a=r+1;a<t.length;a++)if((l=t[a])&&!(2&l.__u)&&s==l.key&&i==l.type)return a}return-1}function ra(e,t,r){r==null&&(r=""),t[0]=="-"?e.setProperty(t,r):e[t]=r}function Ot(e,t,r,o,a){var s,i;if(t=="style")if(typeof r=="string")e.style.cssText=r;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)r&&t in r||ra(e.style,t);if(r)for(t in r)o&&r[t]==o[t]||ra(e.style,t,r[t])}else if(t[0]=="o"&&t[1]=="n")typeof r!="function"&&(r=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=r,r&&o||(i=Pr[t]||(Pr[t]=Zd(t)),(e.__a||(e.__a={}))[t]=Dr,s=t!=(t=t.replace(sa,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),r?e.addEventListener(t,i,s):e.removeEventListener(t,i,s));else{if(a=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=r??"")}catch{}if(typeof r=="function")return;r==null||r===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&r==1?"":r)}}function Zd(e){return function(t){var r=this.__e;if(r){if(r=r[e],t[Et]==null)t[Et]=Dr++;else if(t[Et]<this.__a[e])return;return r(q.event?q.event(t):t)}}}function Br(e,t,r,o,a,s,i,l,d,c){var u,y,m,f,b,v,A,$,T,O,F,le,he,B,U,j,I,P,Q=t.type;if(t.constructor!==at)return null;128&r.__u&&(d=32&r.__u,u=r.__c.__z)&&(t.__u|=d,y=s=[],u.nodeType==8?l=_t(u,s):s.push(u),l=s[0]||l),(u=q.__b)&&u(t);e:if(typeof Q=="function"){m=i.length;try{if($=t.props,T=(u=Q.prototype)&&u.render,O=(u=Q.contextType)&&o[u.__c],F=u?O?O.props.value:u.__:o,(f=r.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(T?t.__c=f=new Q($,F):(t.__c=f=new $t($,F),f.constructor=Q,f.render=nc),O&&O.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),T&&(f.__s||(f.__s=f.state),Q.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=kn({},f.__s)),kn(f.__s,Q.getDerivedStateFromProps($,f.__s)))),b=f.props,v=f.state,f.__v=t,r.__c){if($!==b&&T&&!Q.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps($,F),t.__v==r.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate($,f.__s,F)===!1){t.__v!=r.__v&&(f.props=$,f.state=f.__s,f.__g&=-9),t.__e=r.__e,t.__k=r.__k,t.__k.some(function(Y){Y&&(Y.__=t)}),Lt.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&i.push(f),l=Je(r);break e}f.componentWillUpdate&&f.componentWillUpdate($,f.__s,F),T&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(b,v,A)})}else T&&!Q.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),T&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=F,f.props=$,f.__P=e,f.__g&=-5,le=q.__r,he=T?25:0;do f.__g&=-9,le&&le(t),u=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++he<25);T&&(Lt.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=kn({},o,f.getChildContext())),T&&r.__c&&f.getSnapshotBeforeUpdate&&(A=f.getSnapshotBeforeUpdate(b,v)),B=u&&u.type===h&&u.key==null?u.props.children:u,$.__P&&(u=l,a=(e=$.__P).namespaceURI,d=s=null,r.props&&r.props.__P!=e&&(r.__k.some(function(Y){Y&&Ur(Y,Y)}),r.__k=null),l=r.__k?Je(r,0):null),l=ua(e,Mr(B)?B:[B],t,r,o,a,s,i,l,d,c),$.__P&&(t.__e=null,l=u),t.__u&=-161,y&&y.some(wn),f.__h.length&&i.push(f),1&f.__g&&(f.__g&=-4)}catch(Y){if(i.length=m,t.__v=null,d||s)if(Y&&Y.then){if(t.__u|=128|d,s){for(~(I=s.indexOf(l||void 0))||(I=s.length);(P=s[I-1])&&P.nodeType==8;)I--;for(;I<s.length;I++)if(P=s[I])if(s[I]=null,U){if(P==j)break}else{if(P.nodeType!=8)break;P.data.startsWith("$s")&&(j=_t(U=P))}}if(!U){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;U=l}(u=_t(U=t.__c.__z||(t.__c.__z=U)))?(t.__e=U,l=u):t.__e=l,l=l&&l.nextSibling}else s&&s.some(wn);else t.__e=r.__e;t.__k||(t.__k=r.__k||[]),Y&&Y.then||ya(t),q.__e(Y,t,r)}}else l=t.__e=ec(r.__e,t,r,o,a,s,i,d,c,e);return(u=q.diffed)&&u(t),l}function _t(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var r=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))r++;else if(e.data.startsWith("/$s")&&!--r)return e}t&&t.push(e)}}function ya(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(ya))}function ma(e,t,r){for(var o=0;o<r.length;)jr(r[o++],r[o++],r[o++]);q.__c&&q.__c(t,e),e.some(function(a){try{e=a.__h,a.__h=[],e.some(function(s){s.call(a)})}catch(s){q.__e(s,a.__v)}})}function ec(e,t,r,o,a,s,i,l,d,c){var u,y,m,f,b,v,A,$,T=r.props||Tt,O=t.props,F=t.type;if(F=="svg"?a="http://www.w3.org/2000/svg":F=="math"?a="http://www.w3.org/1998/Math/MathML":a||(a="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if((b=s[u])&&(F?b.localName==F:b.nodeType==3)){e=b,s[u]=null;break}}if(!e){if($=c.ownerDocument||document,!F)return $.createTextNode(O);e=$.createElementNS(a,F,O.is?O:c),l&&(q.__m&&q.__m(t,s),l=!1),s=null}if(F){if(c=F=="template"&&e.content||e,s=F=="textarea"&&O.defaultValue!=null?null:s&&la.call(c.childNodes),!l&&s)for(T={},u=0;u<e.attributes.length;u++)T[(b=e.attributes[u]).name]=b.value;for(u in T)b=T[u],u=="dangerouslySetInnerHTML"?m=b:u=="children"||u in O||u=="value"&&"defaultValue"in O||u=="checked"&&"defaultChecked"in O||Ot(e,u,null,b,a);for(u in O)b=O[u],u=="children"?f=b:u=="dangerouslySetInnerHTML"?y=b:u=="value"?v=b:u=="checked"?A=b:l&&typeof b!="function"||T[u]===b||Ot(e,u,b,T[u],a);y?(l||m&&(y.__html==m.__html||y.__html==e.innerHTML)||(e.innerHTML=y.__html),t.__k=[]):(m&&(e.textContent=""),(F=="foreignObject"||a=="http://www.w3.org/1998/Math/MathML"&&qd.test(F))&&(a="http://www.w3.org/1999/xhtml"),ua(c,Mr(f)?f:[f],t,r,o,a,s,i,s?s[0]:r.__k&&Je(r,0),l,d),s&&s.some(wn)),l&&F!="textarea"||(u="value",F=="progress"&&v==null?e.removeAttribute(u):v==null||v===e[u]&&(F!="progress"||v)||Ot(e,u,v,T[u],a),u="checked",A!=null&&A!=e[u]&&Ot(e,u,A,T[u],a))}else T===O||l&&e.data==O||(e.data=O);return e}function jr(e,t,r,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(a){q.__e(a,r)}}function Ur(e,t,r){var o,a,s,i;if(q.unmount&&q.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||jr(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){q.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&Ur(o[i],t,typeof e.type!="function"||r&&!e.props.__P);!r&&(o=e.__c)&&(o=o.__z)&&(a=_t(o,s=[]))&&(o==e.__e&&s.some(wn),wn(a),wn(o)),r||wn(e.__e),e.__e=e.__c=e.__=null}function nc(e,t,r){return this.constructor(e,r)}function fa(e,t){var r,o,a,s;q.__&&q.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(r=e&&32&e.__u)?null:t.__k,t.__k=Rt(h,{children:[e]}),a=[],s=[],Br(t,t.__k,o||Tt,Tt,t.namespaceURI,o?null:t.firstChild?la.call(t.childNodes):null,a,o?o.__e:t.firstChild,r,s),ma(a,t.__k,s),t.__k.props.children=null}function ga(e){function t(r){var o,a;return this.getChildContext||(o=new Set,(a={})[t.__c]=this,this.getChildContext=function(){return a},this.shouldComponentUpdate=function(s){this.props.value!=s.value&&o.forEach(function(i){i.__g|=4,Fr(i)})},this.sub=function(s){o.add(s);var i=s.componentWillUnmount;s.componentWillUnmount=function(){o.delete(s),i&&i.call(s)}}),r.children}return t.__c="__cC"+ia++,t.__=e,t.Provider=(t.Consumer=function(r,o){return r.children(o)}).contextType=t,t}q={__e:function(e,t,r,o){for(var a,s,i;t=t.__;)if((a=t.__c)&&!(1&a.__g)){a.__g|=4;try{if((i=(s=a.constructor)&&s.getDerivedStateFromError)&&a.setState(s.getDerivedStateFromError(e)),a.componentDidCatch&&(a.componentDidCatch(e,o||{}),i=1),i&&8&a.__g)return void(a.__g|=2)}catch(l){e=l}}throw St=0,e}},oa=0,Gd=function(e){return e!=null&&e.constructor===at},$t.prototype.setState=function(e,t){var r=this.__s;r&&r!=this.state||(r=this.__s=kn({},this.state)),typeof e=="function"&&(e=e(kn({},r),this.props)),e&&(kn(r,e),this.__v&&(t&&this.__k.push(t),Fr(this)))},$t.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Fr(this))},$t.prototype.render=h,Ke=[],St=0,aa=function(e,t){return e.__v.__b-t.__v.__b},Et=Symbol(),sa=/(PointerCapture)$|Capture$/i,Dr=0,Pr={},ia=0;var Xe,J,Vr,ha,zr=Object.is,Nt=0,Ea=[],Hr=[],re=q,ba=re.__b,va=re.__r,wa=re.diffed,ka=re.__c,xa=re.unmount,Aa=re.__;function Sn(e,t){re.__h&&re.__h(J,e,Nt||t),Nt=0;var r=J.__H||(J.__H={__:[],__h:[]});return e>=r.__.length&&r.__.push({}),r.__[e]}function R(e){return Nt=1,tc($a,e)}function tc(e,t,r){var o=Sn(Xe++,2);if(o.t=e,!o.__c&&(o.__=[r?r(t):$a(void 0,t),function(s){var i=(o.__N||o.__)[0],l=o.t(i,s);zr(i,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=J,!J.__f)){J.__f=!0;var a=J.shouldComponentUpdate;J.shouldComponentUpdate=function(s,i,l){var d=this.__H;if(!d)return!0;var c=!1,u=this.props!=s;if(d.__.some(function(m){m.__N&&(c=!0,zr(m.__[0],m.__N[0])||(u=!0))}),a){var y=a.call(this,s,i,l);return c?y||u:y}return!c||u}}return o.__}function M(e,t){var r=Sn(Xe++,3);!re.__s&&Gr(r.__H,t)&&(r.__P=!0,r.__=e,r.u=t,J.__H.__h.push(r))}function Yr(e,t){var r=Sn(Xe++,4);!re.__s&&Gr(r.__H,t)&&(r.__P=!1,r.__=e,r.u=t,J.__h.push(r))}function K(e){return Nt=5,ve(function(){return{current:e}},[])}function ve(e,t){var r=Sn(Xe++,7);return Gr(r.__H,t)&&(r.__=e(),r.__H=t),r.__}function Wr(e){var t=J.context[e.__c],r=Sn(Xe++,9);return r.c=e,t?(r.__==null&&(r.__=!0,t.sub(J)),t.props.value):e.__}function Ra(e){var t=Sn(Xe++,10),r=R();return t.__=e,J.componentDidCatch||(J.componentDidCatch=function(o,a){t.__&&t.__(o,a),r[1](o)}),[r[0],function(){return r[1]()}]}function rc(){var e;do{for(;e=Hr.shift();)try{st(e)}catch(r){re.__e(r,{__:(e=e.__P)&&e.__v})}for(;e=Ea.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(st),t.__h.some(Qr),t.__h=[]}catch(r){t.__h=[],re.__e(r,e.__v)}}}while(Hr.length)}re.__b=function(e){J=null,ba&&ba(e)},re.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Aa&&Aa(e,t)},re.__r=function(e){va&&va(e),Xe=0;var t=(J=e.__c).__H;t&&(Vr==J?J.__h=[]:(t.__h.some(st),t.__h.some(Qr),Xe=0),t.__h=[],t.__.some(function(r){r.__N&&(r.__=r.__N),r.u=r.__N=void 0})),Vr=J},re.diffed=function(e){wa&&wa(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Oa(Ea.push(t)),t.__H.__.some(function(r){r.u&&(r.__H=r.u)})),Vr=J=null},re.__c=function(e,t){t.some(function(r){try{r.__h.some(st),r.__h=r.__h.filter(function(o){return!o.__||Qr(o)})}catch(o){r.__h=[function(){throw o}]}}),ka&&ka(e,t)},re.unmount=function(e){xa&&xa(e);var t,r,o=e.__c;o&&o.__H&&(o.__H.__.some(function(a){try{if(a.__P&&a.__c){if(r===void 0){for(r=e.__;r&&(!r.__c||!r.__c.__P);)r=r.__;r=r&&r.__c}a.__P=r,Oa(Hr.push(a))}else st(a)}catch(s){t=s}}),o.__H=void 0,t&&re.__e(t,o.__v))};var Ca=typeof requestAnimationFrame=="function";function oc(e){var t,r=function(){clearTimeout(o),Ca&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(r,35);Ca&&(t=requestAnimationFrame(r))}function Oa(e){e!=1&&ha==re.requestAnimationFrame||((ha=re.requestAnimationFrame)||oc)(rc)}function st(e){var t=J,r=e.__c;typeof r=="function"&&(e.__c=void 0,r()),J=t}function Qr(e){var t=J;e.__c=e.__(),J=t}function Gr(e,t){return!e||e.length!=t.length||t.some(function(r,o){return!zr(r,e[o])})}function $a(e,t){return typeof t=="function"?t(e):t}var Kr="",qr=new Set;function Tn(){return Kr}function it(e){Kr=e.trim();for(let t of qr)t()}function Be(){let[,e]=R(0);return M(()=>{let t=()=>e(r=>r+1);return qr.add(t),()=>{qr.delete(t)}},[]),Kr}var ac={label:"Where the figure comes from",broken:"This part cannot be shown.",again:"Try again",titles:{entries:"The entries that make it",measures:"The three measures",rounding:"Basis and rounding",history:"How it came about",identities:"Identities it takes part in",elsewhere:"Where else the same money counts",whyNot:"Why something is not in it",query:"Show the GraphQL"},exactly:e=>` (exactly ${e} yuan)`,states:{FIGURE:"a figure",BLANK:"Blank: no entry counts here, so nothing is printed (which is not 0.00).",STATED_EMPTY:"Blank: the disclosure states this table empty, and no entry of the ledger counts in it.",NOT_PUBLISHED:"Blank: at this point there are neither entries nor a disclosure."},agrees:e=>`✓ As in the disclosure, which prints ${e}`,differs:(e,t)=>`≠ The disclosure prints ${e}, at this point it is ${t}: more was recorded since, or it is another point`,notPrinted:"The disclosure in force at this point prints no number here.",printedOn:e=>`Printed on line ${e} of the disclosure`,column:e=>`How the number found its column: ${e}`,noDocument:"There is no disclosure.",asPublished:e=>`See it as published on ${e}`,counts:"What counts here:",byPart:"Part by part",parts:{scope:"The table's scope",along:"Breakdown",row:"Row",column:"Column"},coordinates:(e,t,r)=>`Coordinates: position ${e} of the log (recorded ${r}); in force: ${t}`,anyDay:"without bound",copyCitation:"Copy the citation",copyLink:"Copy a lasting link",citation:e=>`${e.department}, ${e.year}, ${e.table}, row ${e.row}, column ${e.column}: ${e.amount}. Budget ledger, log position ${e.position} (recorded ${e.known}), in force: ${e.day}. ${e.demonstration} ${e.address}`,entries:e=>e===1?"1 entry":`${e} entries`,waysLabel:"Order",ways:{recorded:"As recorded",operation:"By operation",project:"By project",source:"By source"},all:"Load all",file:"File of entries (CSV)",kind:"Kind",amount:"Amount",running:"Running sum",subtotal:e=>e===1?"1 entry,":`${e} entries,`,sumOfEntries:"sum of the entries shown",sumOfGroups:"sum of the groups",total:"total",partly:(e,t)=>`Not all is loaded: ${e} of ${t} entries, together`,rest:"; the others",operation:e=>`operation at ${e}`,event:"event",inForce:e=>`in force from ${e}`,details:"Details and source",itself:" (the disclosure itself is the authority)",noReason:"no reason given",approvedBy:e=>`approved by ${e}`,carried:e=>`carried over, first budgeted for ${e}`,current:e=>`this year's (${e})`,facts:{project:"Project",source:"Funding source",lot:"Lot",function:"Function",economic:"Economic",authority:"Authority",reason:"Reason",effectiveOn:"Effective on",recordedAt:"Recorded at",recordedBy:"Recorded by",basis:"Basis",recordedIn:"Recorded in",amendedBy:"Amended by"},source:"Source document",noEvidence:"No line of a document is recorded for it: only the authority above.",lineOf:e=>`line ${e}`,noLine:"no line of it",cited:" (the cited line)",notKept:"This ledger does not keep the document, only its digest and the words that were read.",bases:{STATED:"stated",DERIVED:"derived",RESIDUAL:"residual",READ:"read by a person"},basisHead:"How it is known",exactSum:"Exact sum",printed:"Printed",residualSeen:(e,t,r)=>`${e} in parts; with a residual of ${r} yuan it is printed ${t}.`,residualUnseen:e=>`A residual of ${e} yuan is in it; here it does not change what is printed.`,residualWhy:"Every published figure was rounded on its own, so parts may differ by 0.01 from the printed total. Residuals of whole yuan make up for it, so that all published totals come out again.",rounded:(e,t)=>`The exact amount is not whole in hundredths of 万元. It is rounded once, at the end: printed ${e}, which is ${t} yuan from the exact amount.`,unrounded:"No residual and no rounding: what is printed is exact.",initial:"Initial budget",adjustments:"Adjustments",adjusted:"Adjusted budget",unadjusted:"none",way:e=>e.startsWith("-")?"less":e==="0"?"unchanged":"more",axisLabel:"Axis of time",axes:{recorded:"As recorded",effective:"As in force"},noHistory:"No entry ever counted here.",change:"Change",after:"After",by:"By",atPosition:e=>`at ${e}`,goThere:"Go to this point",here:"◀ here",kinds:{ALLOCATION:"allocation",ADVANCE_TRANSFER:"advance-notified transfer",CARRYOVER:"carryover",SUPPLEMENT:"supplement",CUT:"cut",REALLOCATION:"reallocation",RECALL:"recall",HANDOVER:"handover",CARRYOVER_CORRECTION:"carryover correction",ROUNDING_RESIDUAL:"rounding residual",CARRIED_FORWARD:"carried forward",REVERSAL:"reversal"},verdicts:{EXACT:"exact",BY_ROUNDING:"by rounding only",VIOLATED:"violated"},against:e=>`the other side adds up to ${e}`,stated:e=>`Stated by: ${e}`,further:e=>`${e} more cells`,cellAt:(e,t,r)=>`table ${e} ${t} · ${r}`,noDisclosure:"No disclosure at this point, so there is no identity to judge.",noIdentity:"No identity is about this figure.",touched:(e,t)=>`The ${e===1?"event":`${e} events`} of these entries count in ${t} other cells.`,moreEvents:"There are more events, which are not in this list.",nowhereElse:"Nowhere else.",cells:e=>e===1?"1 cell":`${e} cells`,whyNotHint:"Choose an event to see why each of its entries is, or is not, in this cell.",projectField:"Find a project (name or key)",eventsOf:e=>`Events of ${e}`,eventField:"Or the id of an event",askWhy:"Why not?",verdict:(e,t)=>e===0?`It does not count here: 0 of ${t}`:`It counts here: ${e} of ${t} entries`,countsHere:e=>`counted: ${e},`,keptOut:e=>`kept out: ${e},`,obstacles:e=>e,queryHint:"This panel was asked for like this; any program can ask the same.",document:"Document",variables:"Variables",copyDocument:"Copy the document",copyVariables:"Copy the variables",explorer:"Open GraphiQL",explorerHint:"(this server may not offer it)"},sc={title:"Record an operation",intro:"The ledger judges each operation first and shows the cells that will change. What is recorded is never edited, only reversed.",commands:"Commands",groups:{money:"Money",names:"Names and codes",corrections:"Corrections"},together:"Together",several:"Several as one operation",does:{allocate:"Allocate the initial budget to a line of this year's money.",advanceTransfer:"Record an upper-level transfer notified in advance; needs a document number.",carryOver:"Carry last year's money over to a carried line; closes the old line if the ledger holds it.",supplement:"Add money to a line of this year's money in mid-year; needs a document number.",cut:"Take money from a line; needs a document number.",recall:"The treasury takes unused money back from a line; needs a document number.",reallocate:"Move money between projects, codes or units: same year, source and lot, adding up to zero.",handOver:"Hand money over to a line of another department: same year, source and lot.",registerDepartment:"Register a department.",registerUnit:"Register a budget unit of a department.",registerProject:"Register a project of a unit; secret or named by a code, as the document marks it.",giveName:"Give a department, unit or project another name from a day on, or an alias.",stateCode:"Add a code to the lists, which all departments share.",reverse:"Reverse a whole operation, all its legs, once.",amend:"Put authority, reason or evidence of a recorded event right; no money moves.",correctCarryover:"Correct a carried amount once the old year is settled; the amount is signed.",several:"Several commands as one operation, all or nothing. Later ones may name what earlier ones register."},fields:{department:"Department",unit:"Budget unit",project:"Project",fiscalYear:"Fiscal year",source:"Funding source",originYear:"Origin year",line:"Budget line",giving:"Giving line",receiving:"Receiving line",parts:"Breakdown",closingParts:"Breakdown of what leaves the old line",receivingParts:"Breakdown of the receiver",amount:"Amount",function:"Function code",economic:"Economic code",axis:"Breakdown by",expenseClass:"Expense class",evidence:"Evidence",legs:"Legs",authority:"Document number (文号)",reason:"Reason",approvedBy:"Approved by",effectiveOn:"Effective on",name:"Name",secret:"Secret (its description is withheld)",codeNamed:"Named by a code only",since:"From this day on",alias:"An alias only (understood, never printed)",how:"How that is known",classification:"Which list",code:"Code",nameEn:"English name",firstYear:"First year",lastYear:"Last year",operationId:"Operation to reverse",eventId:"Event to amend",ordinal:"Number of the entry",document:"Digest of the document (sha256)",text:"What stands there",cell:"Printed cell",note:"Note"},hints:{authority:"Such as 虚财社〔2025〕31号",reason:"Why, in a sentence",effectiveOn:"In force from this day (in China)",unit:"Narrows the list of projects; a project's key alone will do",amount:"Checked against what the parts add up to",line:"0: no line of it",ordinal:"Which of the event's entries the evidence is for, from 0",operationId:"Its id; look it up in the list by day or reason",eventId:"Its id, from the event's page, such as c9d2d050-…/5",lastYear:"Empty: no end is known",closingParts:"Where the old line is classified more finely; empty: the ledger derives it",receivingParts:"Where the receiver classifies it otherwise; empty: the same"},optional:"(optional)",right:e=>`${e}, put right`,same:"Empty: it stays as it is",chooseOne:"Choose",choose:e=>`Look among ${e} projects by key or name`,pot:"Lot",holds:"This line holds",units:{wan:"万元",yuan:"元"},stated:"Amount as the document states it (optional)",addPart:"Add a part",removePart:"Remove this part",finer:"Breakdown, class, evidence …",signed:"Plus adds, minus takes away.",total:e=>e?`Total, ${e.toLowerCase()}:`:"Total:",digits:"3, 5 or 7 digits",leg:e=>`Leg ${e}`,addLeg:"Add a leg",removeLeg:"Remove this leg",sumOfLegs:"All legs together:",balanced:e=>e?"– balanced":"– must be zero",addEvidence:"Add evidence",removeEvidence:"Remove this evidence",read:(e,t)=>t?`${e}, line ${t}`:e,shared:"The whole operation",clear:"Clear",gather:"Record together with others",addDraft:"Add this command",removeDraft:"Remove",earlier:e=>`${e}: move up`,later:e=>`${e}: move down`,noDrafts:"No command yet. Add one here, or press “Record together with others” in the form of a command.",preview:"Check and preview",stillToFill:"Still to fill in:",half:" (unfinished)",checking:"Checking …",canBeRecorded:"✓ This can be recorded.",needsToken:"All is filled in. Checking and recording need a token.",toToken:"Enter a token",record:"Record",sending:"Recording …",lookFirst:"Look at this before recording",lookAt:"Look at this",confirm:"I have looked; record it all the same",confirmFirst:"Confirm the notice above first",notices:{same_authority_and_amount:"The same amount was recorded before under the same document number: it may be a duplicate.",closing_derived:"What leaves the old line is classified in one of several possible ways. Check it, or state the breakdown.",code_name_beside_real_name:"Two projects have the same amount and one is named by a code only: publishing both names may tell what the code hides."},seeOperation:"See that operation",events:e=>e===1?"1 event would be recorded":`${e} events would be recorded`,kinds:{ALLOCATION:"Allocation",ADVANCE_TRANSFER:"Advance-notified transfer",CARRYOVER:"Carryover",SUPPLEMENT:"Supplement",CUT:"Cut",REALLOCATION:"Reallocation",RECALL:"Recall",HANDOVER:"Handover",CARRYOVER_CORRECTION:"Carryover correction",ROUNDING_RESIDUAL:"Rounding residual",CARRIED_FORWARD:"Carried forward",REVERSAL:"Reversal"},event:e=>e.replace(/(?<=[a-z])(?=[A-Z])/g," ").toLowerCase().replace(/^./,t=>t.toUpperCase()),bases:{STATED:"stated",DERIVED:"derived",RESIDUAL:"residual",READ:"read"},cellsChange:e=>e===1?"1 cell would change":`${e} cells would change`,cellsChanged:e=>e===1?"1 cell changed":`${e} cells changed`,noCellChanges:"No cell would change.",noCellChanged:"No cell changed.",cellsUnread:"The cells that change could not be read; recording does not depend on it.",cell:"Cell",before:"Before",after:"After",difference:"Difference",key:"Idempotency key (sent twice, recorded once):",forbidden:"The token does not allow it",refused:"This cannot be recorded",toField:"Go to the field",branches:{INVALID_VALUE:"Write it anew.",UNKNOWN:"Use what is registered, or register it first.",RULE:"It breaks a rule of budget accounting: change the command.",CLASH:"It meets what was recorded before or meanwhile: look, and decide anew.",STORAGE:"The store cannot be used now: repeat it later under the same key."},known:e=>e?`Known in ${e}:`:"Known:",facts:{amountFen:"Amount",axes:"Breakdowns",axis:"Breakdown",breakdownFen:"Parts add up to",bucket:"Balance of",classification:"List",code:"Code",command:"Command",department:"Department",digest:"Digest",effectiveOn:"Effective on",eventId:"Event",expected:"Expected position",field:"Differs in",file:"File",fiscalYear:"Fiscal year",foreign:"Foreign",key:"Idempotency key",kind:"Kind",line:"Budget line",listed:"Listed name",lot:"Lot",missing:"Missing",name:"Name",nearest:"Nearest codes",on:"On",operationId:"Operation",operationOn:"Operation in force from",operations:"Operations concerned",originYear:"Origin year",position:"Log position",project:"Project",reversalOn:"Reversal in force from",reversedBy:"Reversed by",row:"Row",shortfallFen:"Missing amount",stated:"Stated name",sumFen:"Adds up to",text:"Written",topic:"Kind of event",unit:"Budget unit",values:"Different values",what:"About",why:"Why"},values:{FUNCTION:"By function",ECONOMIC:"By economic code",JOINT:"Joint",CURRENT:"This year's",CARRIED:"Carried over",TOTAL:"The total",NOT_STATED:"Not stated",PERSONNEL:"Personnel",OPERATING:"Operating",PROJECT:"Project",SOURCE:"Funding source",LOT:"Lot",FISCAL_YEAR:"Fiscal year",ORIGIN_YEAR:"Origin year",DEPARTMENT:"Department"},axes:{JOINT:"Jointly, function and economic",FUNCTION:"By function only",ECONOMIC:"By economic code only"},subject:{operation:"The operation to be reversed",event:"The event as it stands",reversed:"It was reversed already:",what:"What",who:"Recorded by",when:"Recorded at",approved:e=>`approved by ${e}`},list:e=>e.join(", "),unknown:"The outcome is unknown",unknownWhy:"No answer came: the operation may be recorded, or not. Send it again under the same key: what is recorded is not recorded twice, and you are told.",lost:"The connection was lost.",sendAgain:"Send again",recorded:"Recorded",repeated:"It was recorded before: sending it again recorded nothing more",recordedAt:"Recorded at",recordedEvents:"Events",undo:"Undo by reversal …",another:"Record another",token:{label:"Recording needs a token",use:"Use it",how:"Paste a token. Whoever runs the ledger issues one with",kept:"It is held in the memory of this page only, never in an address or a store of the browser, and is gone when the page is closed or loaded anew. Forms can be filled in without one.",as:"Recording as",scopes:"scopes",departments:"departments",all:"all",until:"good until",other:"Use another token",forget:"Forget the token",expired:"The token has expired: take a new one.",cannot:"This token does not allow recording (scope record).",unreadable:"A token is held whose content cannot be read here; whether it is good the server decides."}},It={name:"Budget ledger",promise:"Every figure explains itself",skip:"Skip to the content",views:{table:"Tables",compare:"Compare",projects:"Projects and units",project:"Project",flow:"Flow of money",lines:"Budget lines",line:"Budget line",charts:"Charts",log:"Operation log",operation:"Operation",event:"Event",search:"Search",reconciliation:"Reconciliation",record:"Record"},explore:"Explore",department:"Department",year:"Year",fiscalYear:e=>`${e}`,language:"Language",money:{label:"Amounts in",wan:"万元 (10,000 yuan)",yuan:"元 (yuan)"},theme:{label:"Appearance",auto:"As the system",light:"Light",dark:"Dark"},demonstration:"A demonstration: recording times and some operations are invented.",states:{loading:"Loading …",lost:"Connection lost",lostWhy:"The server cannot be reached. Trying again; what is shown is the last answer.",forbidden:"Not allowed",throttled:"Too many requests; trying again soon",refused:"No answer",fault:"The server failed",empty:"Nothing here",token:"Enter a token under Record.",next:"Going back to the newest point may help.",newest:"Back to the newest point"},nothing:"This ledger has no budget yet. Import a published document first.",tables:{all:"All tables",number:e=>`Table ${e}`,unit:e=>`Unit: ${e}`,print:"Print",blank:"blank",changed:e=>`${e} figures differ from the point before (marked; hold the pointer over one to see it)`,gap:(e,t)=>`${t} entries that do not state the ${e}, together`,keys:"Click a figure, or move with the arrow keys and press Enter, to see how it was reached; Ctrl+C copies it.",state:{PUBLISHED:"Published",NO_DISCLOSURE_YET:"Nothing was published by this point",STATED_EMPTY:"Published as empty",CONSOLIDATED:"All departments together, which no document prints",NOT_PUBLISHED:"Not published"}},time:{label:"Point in time",both:(e,t)=>`${e}; ${t}`,knownAt:e=>`as known on ${e}`,before:e=>`position ${e}, before any operation`,standing:"As it stood on",standingSlide:"In force up to which day",anyDay:"as in force on any day of the year",happened:(e,t)=>`as it stood on ${e}${t?` (${t} operations that day)`:""}`,knowing:"As we knew it on",knowingSlide:"Recorded up to which operation",now:"as we know it now",after:(e,t,r)=>`as known after position ${e} (recorded ${t}: ${r})`,published:e=>`as published on ${e}`,asPublished:e=>`As published on ${e}`,newest:"Back to the newest",more:"Only the first 500 operations are marked"},explain:ac,compare:{title:"What changed between two points",lead:"Only the figures that differ, and the operations that moved them. Click a figure to see how it was reached at that point.",before:"Before",after:"After",swap:"Exchange the two points",fromBar:"the point chosen above",byDefault:"no point is chosen above: as published",ownPoint:"for this comparison only",coordinates:(e,t)=>t?`position ${e}, in force by ${t}`:`position ${e}, any day in force`,inForce:"In force by",known:"As we knew it",knownNow:"all that is known now",knownDay:"by a day …",knownUntil:"Known by",knownAfter:"after an operation",nothingYet:"before anything was recorded",position:e=>`position ${e}`,operation:(e,t,r,o)=>`${e}, ${t}: ${r}${o?` · ${o}`:""}`,ready:"Often asked",publishedNow:e=>`As published on ${e} → now`,nothingNow:"Nothing → now",aroundOperation:"Around an operation …",aroundOne:e=>`Around ${e}`,monthInForce:"In force in a month …",monthRecorded:"Recorded in a month …",month:e=>`${e}: from its beginning to its end`,earlier:"The one before",later:"The next one",figures:"figures differ",ofTables:e=>e?`of ${e} tables changed`:"tables changed",operations:"operations moved them",most:"moved most:",whichTables:"In which tables",whichOperations:"By which operations",what:"Operation",why:"Reason, document number",days:"In force",recorded:e=>`recorded ${e}`,moved:"Figures moved",upTo:"By at most",cells:e=>`${e} figures`,shown:(e,t)=>e===t?`All ${t} changes`:`${e} of ${t} changes`,none:"No change fits. Choose another table or other words.",table:"Table",allTables:e=>`All tables (${e})`,everyTable:"Show all tables",filter:"Narrow",filterHint:"names, codes, reasons, numbers",as:"Shown as",list:"List",inTable:"In the table",row:"Row",column:"Column",difference:"Difference",movedBy:"Moved by",others:(e,t)=>[...e?[`${e} more`]:[],...t?[`${t} that cancel out within this figure`]:[]].join(", "),explain:"How it was reached",same:"Nothing changed: every figure of every table is the same.",sameBetween:(e,t)=>`Compared: “${e}” with “${t}”.`,without:e=>`${e} operations lie between and move no figure:`},reconcile:{title:"Printed and rebuilt",parts:{proof:"Figure by figure",identities:"Identities",printed:"Printed figures",document:"The document"},allRebuilt:e=>`All ${e} figures that the document prints come out of the ledger again, as printed.`,notAll:(e,t)=>`${e} of the ${t} figures that the document prints do not come out again.`,allHold:e=>`None of the ${e} identities between them is violated.`,notHolding:(e,t)=>`${e} of the ${t} identities between them are violated.`,at:"Checked at",digest:"Digest, sha256",again:"Check again before my eyes",running:"Rebuilding every figure …",outcome:(e,t,r,o,a)=>`Rebuilt just now: ${e} of ${t} figures agree, ${o} of ${r} identities are violated; it took ${a} ms.`,byTable:"Table by table",rebuilt:"Rebuilt",published:"Printed",figures:"one by one",noFigures:"prints no figure (empty)",holding:e=>`${e} identities`,verdicts:{EXACT:"exact",BY_ROUNDING:"by rounding",VIOLATED:"violated"},meaning:{EXACT:"to the last digit",BY_ROUNDING:"each printed figure was rounded on its own; the gap is no larger than that explains",VIOLATED:"rounding does not explain the gap"},assumptions:"Assumptions",assumed:"What the document does not say and its import had to assume:",warnings:"Warnings",noticed:"What the import noticed:",none:"None.",differences:e=>`${e} figures that differ`,cell:"Figure",printed:"Printed",expected:"Should be",ours:"Ledger",where:"In the document",notPrinted:"not printed",line:e=>`line ${e}`,identitiesLead:"What has to hold between published figures, each judged on the figures as printed. Amounts in 万元, as in the document.",identity:"Identity",verdict:"Holds",allVerdicts:"All",sumOf:"Made of",made:e=>e===1?"1 figure":`${e} figures`,told:e=>e,identityHint:"names, codes, amounts",fitting:e=>`${e} shown`,noneViolated:"No identity is violated.",noneFitting:"Nothing fits. Choose another table or other words.",printedLead:"Every figure that the document prints: on which line, and what the ledger makes of it. A line number shows the text, the ledger's figure how it was reached.",printedHint:"names, codes, amounts, lines",how:"What tells its column",hows:{layout:"the layout",identity:"an identity:",narrative:"the text,",reading:"read by a person:"},text:"Text of the document",up:"Back",down:"On",lineNumber:"Line",lineHint:"Click any line number to read it here, or enter one.",publishedOn:"Published on",format:"Format",imported:"Imported",yourself:"Verify it yourself",compareDigest:"The imported file has this digest, by",statements:"Sentences of the document",kept:"Sentences about figures, kept as said; they are never money themselves.",statement:e=>e==="table_empty"?"states a table empty":e,notYet:e=>`At this point the budget of ${e} was not published yet.`,never:e=>`The ledger has no published document for ${e}.`,nothingToCheck:"Reconciling holds the ledger against what was published: without it there is nothing to check. The ledger's figures can be read all the same, and each explains itself.",goTo:e=>`See the proof as published on ${e}`,otherYear:(e,t)=>`See the proof for ${e}, published on ${t}`,seeTables:"See the tables at this point"},explorer:{all:"all",measures:{initial:"Initial",adjustments:"Adjustments",adjusted:"Adjusted"},measure:"Measure",lots:{CURRENT:"this year's",CARRIED:"carried over"},carriedOf:e=>`carried over from ${e}`,natures:{BASIC:"basic expenditure",PROJECT:"project expenditure"},classifications:{FUNCTION:"By function",ECONOMIC:"By economic class"},kinds:{ALLOCATION:"allocation",ADVANCE_TRANSFER:"advance-notified transfer",CARRYOVER:"carryover",SUPPLEMENT:"supplement",CUT:"cut",REALLOCATION:"reallocation",RECALL:"recall",HANDOVER:"handover",CARRYOVER_CORRECTION:"carryover correction",ROUNDING_RESIDUAL:"rounding residual",CARRIED_FORWARD:"carried forward",REVERSAL:"reversal"},lot:"Lot",nature:"Nature",unit:"Budget unit",source:"Funding source",project:"Project",line:"Budget line",kind:"Kind of movement",year:"Fiscal year",key:"Key",id:"Id",names:"Names",code:"Code",amount:"Amount",more:"More",total:"Total",secret:"withheld",secretMeans:"The document says that the description of this project is withheld (涉密).",codeNamed:"code name",codeNamedMeans:"The document calls this project by a code only (代号).",alias:e=>`also called: ${e}`,projectsTitle:"Projects and units",projectsHint:"Every budget unit with its projects, at the chosen point. Click a project to see where its money came from and went; the upright mark is its initial budget.",soughtProject:"Name or key",sort:"Order",byKey:"by key",byAmount:"by amount",unitAndProject:"Unit, project",adjustedBar:"Adjusted (mark: initial)",found:(e,t)=>`${e} units, ${t} projects`,projectCount:e=>e===1?"1 project":`${e} projects`,foldAll:"Fold all",unfoldAll:"Unfold all",none:"No money at this point meets these conditions.",noneSought:e=>`No name or key has “${e}” in it.`,shownTotal:"Total of those shown",without:e=>`${e} more projects are registered, but never had money by this point`,noProject:"Choose a project under Projects and units.",unknownProject:e=>`No project ${e} is registered at this point.`,projectEmpty:"This project never had money by this point.",threeMeasures:"The three measures",threeMeasuresOf:e=>`The three measures of ${e??""}`,yearOf:e=>`Fiscal year ${e}`,printed:"Where it is printed",notPrinted:"At this point no row tells this project apart.",lineage:"Where its money came from and is",lineageHint:"Each budget line: what came in, was moved, went, and is held; and the lines before and after it where money was carried over.",whatFor:"What it is for",linesOfProject:"See them in the list of budget lines",overTime:"Over time",axis:"Axis of time",axes:{EFFECTIVE:"as in force",RECORDED:"as recorded"},events:"Events",history:"History",operation:"operation",effectiveOn:"In force from",recordedAt:"Recorded at",authority:"Document number",reason:"Reason",running:"Balance after",runningRecorded:"Added up in the order of recording: what the ledger held after each.",runningEffective:"Added up by the day in force, whenever it was recorded.",notFromZero:"The upright axis does not begin at zero. Click a dot to go to that day.",pointAt:"Click a dot to go to that day.",linesTitle:"Budget lines",linesHint:"A line is project × funding source × fiscal year × lot: what every rule is about. Click one to see its balance and history.",linesTotal:e=>e===1?"1 line":`${e} lines together`,cameIn:"Came in",cameInMeans:"Allocated, carried over, supplemented, corrected",moved:"Moved",movedMeans:"Reallocated, handed over, reversed: in less out",went:"Went",wentMeans:"Cut, recalled, carried forward",holds:"Holds",carried:"Carried over",from:e=>`← from ${e}`,to:e=>`→ to ${e}`,noLine:"Choose a line under Budget lines.",available:"Available",availableMeans:"The least it holds on that day and on every later one: what may still be taken.",whereFrom:"Where from, where to",cameFrom:"From",thisLine:"This line",wentTo:"Carried to",noOrigin:e=>`The ledger has no line of ${e} that it came from.`,noCarry:"This year's money; it was not carried over.",byCodes:"What each code holds",flowTitle:"Flow of money",flowHint:"From funding sources through budget units to projects. Point at something to see the whole way of its money; click to go to the lines of a source, the projects of a unit, or a project.",flowPoint:"Point at something in the picture: its amount stands here.",flowTable:"The flow as a table",flowHeads:"Source, unit, project",others:e=>`${e} other projects`,undrawn:e=>`${e} paths are zero or negative: they cannot be drawn, and stand in the table only.`,top:"Projects by name",topOf:e=>e>100?"all":`the first ${e} of each unit`,chartsTitle:"Charts",groupedBy:"Grouped by",bys:{function:"Function",economic:"Economic class",source:"Funding source",unit:"Budget unit",kind:"Kind of movement",lot:"Lot",nature:"Nature",month:"Month in force",time:"Over time"},barsTitle:(e,t)=>`${e}: ${t.toLowerCase()}`,scope:"Scope",wholeBudget:"the whole budget",byOrder:"in order",part:"Share",same:"In a table",sameMeans:"This cell of a disclosure table has exactly this amount; click to see how it was reached.",deeper:"Click a name to go one level down; at the last level are the projects.",leads:"Click a name to see what is in it.",crumbs:"Where you are",eventsOf:e=>`Events: ${e}`,allKinds:"← All kinds of movement",lineEach:"A line for each",oneLine:"one line for all",interval:"Interval",intervals:{DAY:"day",MONTH:"month",QUARTER:"quarter",YEAR:"year"},standing:"amount",sinceFirst:"change since the first",overTimeTitle:e=>`Over time (${e})`,axisEffective:"As in force: what stood after each day on which something came into force.",axisRecorded:"As recorded: what the ledger held after each day of recording.",atEnd:"Each point is the end of its interval.",largest:(e,t)=>`Only the largest ${e} of ${t} are drawn.`,changesOnly:"When something changed",time:"Time",lineEmpty:"Nothing had happened on this line by this point.",files:"Download:",graphql:"Show the GraphQL",graphqlHint:"What is shown here is the answer to this query; copy it into any GraphQL tool, such as",query:"Query",variables:"Variables"},journal:{about:"Every operation of the ledger, the newest first; what is recorded is never changed.",live:{live:{short:"Live",long:"Live: what is recorded is shown at once"},reconnecting:{short:"Connecting",long:"The connection was lost and is being made again; nothing will be missed"},off:{short:"Not live",long:"The server does not let this page follow it: enter a token under Record, or reload"}},news:{recorded:e=>`Operation ${e} was recorded`,others:e=>`(and ${e} before it)`,show:"Show",pinned:"It is not part of the point that you look at."},narrowing:"Narrow the operations",conditions:{reason:"Reason contains",authority:"Document number contains",command:"Command",recordedBy:"Recorded by",effectiveFrom:"In force from",effectiveTo:"In force until",recordedFrom:"Recorded from",recordedTo:"Recorded until",backDated:"Only back-dated",ours:"Only what moved this department's money"},any:"any",effective:"In force (from, until)",recorded:"Recorded (from, until)",narrow:"Narrow",all:"Show all",found:e=>e===1?"1 operation":`${e} operations`,files:"Download:",noneSuch:"No operation meets these conditions.",earlier:e=>`Earlier ones: go on from position ${e}`,fresh:"new",noMoney:"moves no money",approved:e=>`approved by ${e}`,marks:{backDated:"back-dated",backDatedLong:"In force before the day on which it was recorded",reversedBy:"reversed",reverses:"reverses another"},columns:{position:"Position",what:"Operation",effectiveOn:"In force",recordedAt:"Recorded",authority:"Authority",money:"Money moved",by:"By",recordedBy:"Recorded by",approvedBy:"Approved by",reason:"Reason",id:"Id",row:"Row",column:"Column",change:"Change",function:"Function",economic:"Economic",source:"Funding source",basis:"Amount is",evidence:"Read on",amount:"Amount",project:"Project",unit:"Unit",budget:"Budget"},position:e=>`position ${e}`,events:e=>e===1?"1 event":`${e} events`,event:"The event",operation:"The operation",budgetLine:"The budget line",entries:"Entries",entriesOf:e=>e===1?"1 entry":`${e} entries`,evidence:"Where it was read",noEvidence:"No line of a document was cited when it was recorded.",notHere:"The ledger does not hold the whole document, only this line that was cited.",touched:e=>e===1?"1 cell touched":`${e} cells touched`,touchesNone:"It stands in no table.",cells:e=>e===1?"1 cell":`${e} cells`,line:e=>`line ${e}`,comma:", ",colon:": ",basis:{STATED:"stated",DERIVED:"derived",RESIDUAL:"a rounding residual",READ:"read by a person"},lot:{CURRENT:"this year's money",CARRIED:"carried money"},reverses:"It reverses:",reversedBy:"It was reversed by:",compare:"Compare the tables before and after it",reverse:"Reverse it",movesNothing:"It moves no money: it has no events and touches no cell.",amended:"It was put right later; no money moved. Above stands what was recorded; what is so:",amendment:"The amendment",noId:"Which one is not said. Choose it from the log:"},find:{short:"Search everything",box:"Search names, codes, document numbers, amounts",hint:"Part of a name, code, document number, or an amount in 万元",go:"Search",title:e=>`Search for “${e}”`,found:e=>e===1?"1 thing found":`${e} things found`,nothing:e=>`“${e}” was not found in this department and year at this point.`,can:"This is what can be found in this department and year, by any part of it; reasons are looked through, too. For example:",kinds:{SUBJECT:"Department, units and projects",CODE:"Codes",AUTHORITY:"Document numbers",AMOUNT:"Amounts (万元)",REASON:"Reasons"},lists:{FUNCTION:"by function",ECONOMIC:"by economic nature"},allInLog:e=>`All ${e} in the log`},recording:sc,disclosure:e=>`disclosure ${e}`,noAuthority:"no document number",several:e=>e.length>3?`${e.slice(0,3).join(", ")} …`:e.join(", "),command:e=>e.replace(/(?<=[a-z])(?=[A-Z])/g," ").toLowerCase().replace(/^./,t=>t.toUpperCase()),more:"Show more",close:"Close",copy:"Copy",copied:"Copied",list:e=>e.join(", "),told:(e,t)=>`${e}: ${t.join("; ")}`,of:(e,t)=>`${e} of ${t}`};var ic=[[/^basic expenditure is published by function and by economic code apart, not by unit: recorded likewise$/,"基本支出按功能分类和按经济分类分别公开，未按单位公开：照此登记"],[/^上年结转 means carried over from (\d+)$/,"“上年结转”指自 $1 年结转"],[/^(\d+) yuan of rounding residuals on (\d+) breakdown lines make totals as printed$/,"在 $2 行分解中记入尾差共 $1 元，合计方与印出的相同"],[/^table 1 prints carried money by no fund: taken for (.+)$/,"表1 的结转未按预算类别列出：作为 $1"],[/^origin of carried money: (.+) choices give the performance totals; no table needs it: not stated$/,"结转资金的来源有 $1 种可能符合绩效目标的合计，各表均不需要：记为未列明"],[/^(.+): one of (.+) ways that fit, the first in order: (.+); others: (.+)$/,"$1：符合的 $2 种分法之一，取排列在先的：$3；其他：$4"],[/^(.+): one of (.+) ways that fit, the first in order: (.+)$/,"$1：符合的 $2 种分法之一，取排列在先的：$3"]],lc=[[/^line (\d+): unit (.+) is called (.+) in the tables$/,"第 $1 行：单位“$2”在表中称为“$3”"],[/^line (\d+): project (.+) of (.+) is not in table 7$/,"第 $1 行：$3 的项目“$2”不在表7 中"],[/^line (\d+): 资金来源 of (.+) contradicts table 2; not followed$/,"第 $1 行：“$2”的资金来源与表2 矛盾，未采用"],[/^section on carried money, item (\d+) \(line (\d+)\) prints a name beside the amount of (.+): together they tell what the code hides$/,"结转情况说明第 $1 项（第 $2 行）在“$3”的金额旁印出了名称：两相对照，代号所隐去的即可得知"]],dc=[[/^column heads of table (\d+)$/,"表$1 栏目"],[/^rows of table (\d+) as printed \(其中\)$/,"表$1 印出的各行（其中）"],[/^rows of the table as printed: each sum is that of its finest lines$/,"该表印出的各行：合计等于最细各行之和"],[/^rows of the table as printed: each level adds up the one below it$/,"该表印出的各行：上级等于下级之和"],[/^table 11 lists line by line what table 1 carries$/,"表11 逐行列出表1 的结转"],[/^both tables tell the same money$/,"两表反映同一笔资金"]],cc=[[/^the rows of the table add up only so$/,"只有这样，表中各行才能相加"],[/^the code tells the expense class$/,"科目决定人员经费或公用经费"],[/^table 5 tells this fund$/,"表5 有该类资金"],[/^table 1 has only these funds$/,"表1 只有这些资金"],[/^table 1 prints these$/,"表1 印出这些"],[/^table 1 prints this carried money$/,"表1 印出该结转"],[/^the left block prints these funds$/,"左栏印出这些资金"],[/^table 3 tells basic from project$/,"表3 区分基本支出与项目支出"],[/^table 6 prints it under (.+)$/,"表6 印在 $1 之下"],[/^the row names a project$/,"该行写明项目"]],uc=[[/^published totals need it: each figure was rounded on its own$/,"公开的合计需要它：每个数字都是各自四舍五入的"],[/^only so do table (\d+)'s columns (.+) and (.+) of (\d+) add up$/,"只有这样，表$1 的 $4 第 $2、$3 栏才能相加"],[/^table (\d+)'s columns (.+) and (.+) of (\d+) add up$/,"这样，表$1 的 $4 第 $2、$3 栏相加"],[/^function: only so does table (\d+)'s column (\d+) add up$/,"功能分类：只有这样，表$1 第 $2 栏才能相加"],[/^function: so does table (\d+)'s column (\d+) add up$/,"功能分类：这样，表$1 第 $2 栏相加"],[/^source: the only choice that gives the performance table's totals \(lines ([\d, ]+)\)$/,"资金来源：只有这样才得出绩效目标的合计（第 $1 行）"],[/^资金来源, line (\d+)$/,"资金来源见第 $1 行"],[/^function read by (.+?): /,"功能分类由 $1 判读："],[/^source read by (.+?): /,"资金来源由 $1 判读："],[/^read by (.+?): /,"由 $1 判读："],[/^narrative line (\d+)$/,"正文第 $1 行"],[/^a printed total that this residual serves$/,"此尾差使这个印出的合计成立"],[/^keeps other totals as printed$/,"使其他合计与印出的一致"],[/^performance totals$/,"绩效目标的合计"]],pc=[...ic,...lc,...dc,...cc,...uc];function _a(e){let t=pc.find(([r])=>r.test(e));return t?e.replace(t[0],t[1]):e}var yc={RegisterDepartment:"登记部门",RegisterUnit:"登记单位",RegisterProject:"登记项目",GiveName:"更名",StateCode:"登记科目",Allocate:"年初预算",AdvanceTransfer:"提前下达",CarryOver:"上年结转",Supplement:"追加",Cut:"追减",Recall:"收回",CorrectCarryover:"结转更正",Reallocate:"调剂",HandOver:"划转",Reverse:"冲销",Amend:"更正说明",PublishDisclosure:"公开",RoundResidual:"尾差",RequireEmptyYear:"年度尚未登记"},mc={budget:"预算",time:"时点",scope:"表的范围",along:"分解方式",row:"行",column:"栏"},fc={total:"总计"},gc={income:"收入",expenditure:"支出"},hc={label:"数字的来历",broken:"这一部分无法显示。",again:"再试一次",titles:{entries:"构成它的分录",measures:"三个口径",rounding:"依据与尾差",history:"它的变化过程",identities:"勾稽关系",elsewhere:"同一笔钱还在哪里",whyNot:"为何不在这里",query:"查看 GraphQL"},exactly:e=>`（准确值 ${e} 元）`,states:{FIGURE:"数字",BLANK:"空白：没有一笔分录计入这里，所以什么也不印（不是 0.00）。",STATED_EMPTY:"空白：公开文件声明本表为空表，账本中也没有分录计入。",NOT_PUBLISHED:"空白：此时点既没有分录，也没有公开文件。"},agrees:e=>`✓ 与公开文件一致：印作 ${e}`,differs:(e,t)=>`≠ 公开文件印作 ${e}，此时点为 ${t}：公开之后又有业务，或时点不同`,notPrinted:"此时点有效的公开文件没有在这里印数字。",printedOn:e=>`印在公开文件第 ${e} 行`,column:e=>`栏次的依据：${e}`,noDocument:"没有公开文件。",asPublished:e=>`看 ${e} 公开时的样子`,counts:"计入：",byPart:"逐项解释",parts:{scope:"表的范围",along:"分解方式",row:"行",column:"栏"},coordinates:(e,t,r)=>`坐标：日志第 ${e} 位（${r} 登记）；业务日期：${t}`,anyDay:"不限",copyCitation:"复制引文",copyLink:"复制固定链接",citation:e=>`${e.department}，${e.year}，${e.table}，行 ${e.row}，栏 ${e.column}：${e.amount}。预算账本日志第 ${e.position} 位（${e.known} 登记），业务日期：${e.day}。${e.demonstration}${e.address}`,entries:e=>`${e} 笔分录`,waysLabel:"排列方式",ways:{recorded:"登记顺序",operation:"按业务",project:"按项目",source:"按资金来源"},all:"全部载入",file:"分录文件（CSV）",kind:"业务类型",amount:"金额",running:"累计",subtotal:e=>`${e} 笔，小计`,sumOfEntries:"所列分录之和",sumOfGroups:"各组小计之和",total:"总额",partly:(e,t)=>`尚未全部载入：已列 ${e} / ${t} 笔，其和为`,rest:"，其余共",operation:e=>`第 ${e} 位的业务`,event:"事件",inForce:e=>`${e} 起生效`,details:"明细与原文",itself:"（以公开文件本身为依据）",noReason:"未说明事由",approvedBy:e=>`审批 ${e}`,carried:e=>`结转资金，来源年度 ${e}`,current:e=>`当年资金（${e}）`,facts:{project:"项目",source:"资金来源",lot:"资金年度",function:"功能分类",economic:"经济分类",authority:"依据文件",reason:"事由",effectiveOn:"业务日期",recordedAt:"登记时间",recordedBy:"登记人",basis:"依据",recordedIn:"登记于",amendedBy:"更正业务"},source:"原文",noEvidence:"没有登记原文出处：只有上面的依据文件。",lineOf:e=>`第 ${e} 行`,noLine:"不在某一行",cited:"（所引的行）",notKept:"本账本没有保存这份文件的原件，只有其摘要和所引文字。",bases:{STATED:"文件说明",DERIVED:"推定",RESIDUAL:"尾差",READ:"人工判读"},basisHead:"如何得知",exactSum:"准确合计",printed:"印作",residualSeen:(e,t,r)=>`各部分合计 ${e}，加上尾差 ${r} 元后，印作 ${t}。`,residualUnseen:e=>`其中有尾差 ${e} 元；在这里它不改变印出的数字。`,residualWhy:"公开文件的每个数字都是各自四舍五入的，分项之和因此可能与印出的合计差 0.01。账本用整元的尾差补上，使所有公开的合计都能重算出来。",rounded:(e,t)=>`准确值不是 0.01 万元的整数倍，只在最后四舍五入一次：印作 ${e}，与准确值相差 ${t} 元。`,unrounded:"没有尾差，也没有舍入：印出的就是准确值。",initial:"年初预算",adjustments:"调整",adjusted:"调整后",unadjusted:"没有调整",way:e=>e.startsWith("-")?"减":e==="0"?"不变":"增",axisLabel:"时间轴",axes:{recorded:"按登记时间",effective:"按业务日期"},noHistory:"从来没有分录计入这里。",change:"变动",after:"之后",by:"由",atPosition:e=>`第 ${e} 位`,goThere:"到这一时点去",here:"◀ 现在",kinds:{ALLOCATION:"年初预算",ADVANCE_TRANSFER:"提前下达",CARRYOVER:"上年结转",SUPPLEMENT:"追加",CUT:"追减",REALLOCATION:"调剂",RECALL:"收回",HANDOVER:"划转",CARRYOVER_CORRECTION:"结转更正",ROUNDING_RESIDUAL:"尾差",CARRIED_FORWARD:"结转下年",REVERSAL:"冲销"},verdicts:{EXACT:"相等",BY_ROUNDING:"差在舍入",VIOLATED:"不平"},against:e=>`另一边之和 ${e}`,stated:e=>`出处：${e}`,further:e=>`另 ${e} 个单元格`,cellAt:(e,t,r)=>`表${e} ${fc[t]??t} · ${gc[r]??r}`,noDisclosure:"此时点没有公开文件，没有可以核对的勾稽关系。",noIdentity:"没有勾稽关系涉及这个数字。",touched:(e,t)=>`这些分录所属的 ${e} 个事件还计入其他 ${t} 个单元格。`,moreEvents:"还有别的事件没有列入。",nowhereElse:"不在别处。",cells:e=>`${e} 个单元格`,whyNotHint:"选一个事件，看它的每笔分录为何（不）计入这个单元格。",projectField:"查找项目（名称或短码）",eventsOf:e=>`${e} 的事件`,eventField:"或填事件标识",askWhy:"为何不在",verdict:(e,t)=>e===0?`${t} 笔分录都不计入这里`:`${t} 笔分录中有 ${e} 笔计入这里`,countsHere:e=>`计入这里：${e} 笔，`,keptOut:e=>`不计入：${e} 笔，`,obstacles:e=>mc[e]??e,queryHint:"这块面板就是这样问出来的；任何程序都能同样地问。",document:"查询",variables:"变量",copyDocument:"复制查询",copyVariables:"复制变量",explorer:"在 GraphiQL 中打开",explorerHint:"（这台服务器可能没有开放它）"},bc={title:"登记业务",intro:"每一笔业务先由账本校验，列出将变动的单元格；登记之后不可修改，只能冲销。",commands:"业务指令",groups:{money:"资金",names:"名称与科目",corrections:"更正"},together:"合并登记",several:"多项合为一笔",does:{allocate:"向当年指标下达年初预算。",advanceTransfer:"登记上级提前下达的转移支付，须注明文号。",carryOver:"把上年资金结转到结转指标；账本中有原指标的，同时结清。",supplement:"年中向当年指标追加资金，须注明文号。",cut:"从指标追减资金，须注明文号。",recall:"财政收回指标上未用的资金，须注明文号。",reallocate:"在项目、科目或单位之间调剂：年度、来源、资金年度相同，各笔合计为零。",handOver:"把资金划转给另一部门的指标：年度、来源、资金年度相同。",registerDepartment:"登记一个部门。",registerUnit:"在部门下登记一个预算单位。",registerProject:"在单位下登记一个项目；涉密、代号按文件标注。",giveName:"自某日起给部门、单位或项目另一名称，或登记别名。",stateCode:"在科目表中增列一个科目；科目表由各部门共用。",reverse:"冲销整笔业务及其全部分录，只能一次。",amend:"更正已登记事件的文号、事由或证据；不动资金。",correctCarryover:"上年决算后更正结转金额；金额可正可负。",several:"几项指令合为一笔业务：要么全部登记，要么都不登记。后面的指令可以使用前面登记的名称。"},fields:{department:"部门",unit:"预算单位",project:"项目",fiscalYear:"预算年度",source:"资金来源",originYear:"来源年度",line:"指标",giving:"划出指标",receiving:"划入指标",parts:"分解",closingParts:"结转下年的分解",receivingParts:"划入方的分解",amount:"金额",function:"功能分类",economic:"经济分类",axis:"分解方式",expenseClass:"经费类别",evidence:"证据",legs:"各笔",authority:"文号",reason:"事由",approvedBy:"审批人",effectiveOn:"业务日期",name:"名称",secret:"涉密项目（不公开说明）",codeNamed:"代号项目（只用代号）",since:"启用日期",alias:"仅作别名（能识别，不印出）",how:"说明",classification:"分类",code:"科目编码",nameEn:"英文名称",firstYear:"起始年度",lastYear:"终止年度",operationId:"要冲销的业务",eventId:"要更正的事件",ordinal:"分录序号",document:"公开文件摘要（sha256）",text:"原文",cell:"单元格",note:"说明"},hints:{authority:"如：虚财社〔2025〕31号",reason:"一句话说明为什么",effectiveOn:"自这一天起生效（中国日期）",unit:"先选单位，项目列表只列其项目；只填项目短码也可",amount:"填写后与分解合计核对",line:"0 表示不在某一行",ordinal:"证据对应第几条分录，从 0 起",operationId:"业务标识；可从列表中按日期、事由查找",eventId:"事件标识，见事件页；如 c9d2d050-…/5",lastYear:"不填：尚无终止",closingParts:"原指标分解更细时，写明结转出去的是哪些；不填则由账本推定",receivingParts:"划入方分解与划出方不同时填写；不填则相同"},optional:"（选填）",right:e=>`更正后的${e}`,same:"不填：保持原样",chooseOne:"请选择",choose:e=>`可按短码或名称从 ${e} 个项目中查找`,pot:"资金年度",holds:"该指标现有",units:{wan:"万元",yuan:"元"},stated:"文件所列金额（选填）",addPart:"加一行",removePart:"删去这一行",finer:"分解方式、经费类别、证据……",signed:"正数增加，负数减少。",total:e=>e?`${e}合计`:"合计",digits:"3、5 或 7 位数字",leg:e=>`第 ${e} 笔`,addLeg:"加一笔",removeLeg:"删去这一笔",sumOfLegs:"各笔合计",balanced:e=>e?"，平衡":"，应为零",addEvidence:"加一条证据",removeEvidence:"删去这条证据",read:(e,t)=>t?`${e}，第 ${t} 行`:e,shared:"整笔业务",clear:"清空",gather:"放入合并登记",addDraft:"加入这项指令",removeDraft:"删去",earlier:e=>`${e}：上移`,later:e=>`${e}：下移`,noDrafts:"还没有指令。在此加入，或在各指令的表单里点“放入合并登记”。",preview:"校验与预览",stillToFill:"还需填写：",half:"（未写完）",checking:"正在校验……",canBeRecorded:"✓ 校验通过，可以登记。",needsToken:"填写完毕。校验和登记需要令牌。",toToken:"输入令牌",record:"登记",sending:"正在登记……",lookFirst:"登记前请先核实",lookAt:"请留意",confirm:"已核实，仍要登记",confirmFirst:"请先确认上面的提示",notices:{same_authority_and_amount:"同一文号下已登记过相同金额，可能重复。",closing_derived:"结转出去的部分有几种可能的分解，账本取了其中一种；请核对，或写明“结转下年的分解”。",code_name_beside_real_name:"两个项目金额相同，其中一个只用代号：同时公开两个名称，可能泄露代号所指。"},seeOperation:"查看那笔业务",events:e=>`将登记 ${e} 个事件`,kinds:{ALLOCATION:"年初预算",ADVANCE_TRANSFER:"提前下达",CARRYOVER:"上年结转",SUPPLEMENT:"追加",CUT:"追减",REALLOCATION:"调剂",RECALL:"收回",HANDOVER:"划转",CARRYOVER_CORRECTION:"结转更正",ROUNDING_RESIDUAL:"尾差",CARRIED_FORWARD:"结转下年",REVERSAL:"冲销"},event:e=>vc[e]??e,bases:{STATED:"文件所列",DERIVED:"推定",RESIDUAL:"尾差",READ:"判读"},cellsChange:e=>`将变动 ${e} 个单元格`,cellsChanged:e=>`变动了 ${e} 个单元格`,noCellChanges:"没有单元格变动。",noCellChanged:"没有单元格变动。",cellsUnread:"变动的单元格未能读出；不影响登记。",cell:"单元格",before:"变动前",after:"变动后",difference:"差额",key:"幂等键（重复发送只登记一次）：",refused:"不能登记",forbidden:"令牌不允许登记",toField:"到该栏",branches:{INVALID_VALUE:"请改写该项。",UNKNOWN:"请改用已登记的，或先登记。",RULE:"违反预算会计规则，请修改指令。",CLASH:"与已登记的内容冲突：请查看后重新决定。",STORAGE:"存储暂不可用：稍后用同一幂等键重试。"},known:e=>e?`${e} 中已有：`:"已有：",facts:{amountFen:"金额",axes:"分解方式",axis:"分解方式",breakdownFen:"分解合计",bucket:"余额所在",classification:"分类",code:"科目编码",command:"指令",department:"部门",digest:"摘要",effectiveOn:"业务日期",eventId:"业务事件",expected:"应有位置",field:"不同之处",file:"文件",fiscalYear:"预算年度",foreign:"外来项",key:"幂等键",kind:"业务类型",line:"指标",listed:"科目表名称",lot:"资金年度",missing:"缺少项",name:"名称",nearest:"相近科目",on:"日期",operationId:"业务",operationOn:"原业务日期",operations:"相关业务",originYear:"来源年度",position:"日志位置",project:"项目",reversalOn:"冲销日期",reversedBy:"冲销业务",row:"行",shortfallFen:"缺口",stated:"所给名称",sumFen:"合计",text:"原文",topic:"事件类型",unit:"预算单位",values:"不同的值",what:"对象",why:"原因"},values:{FUNCTION:"功能分类",ECONOMIC:"经济分类",JOINT:"联合分解",CURRENT:"当年",CARRIED:"结转",TOTAL:"总额",NOT_STATED:"未列明",PERSONNEL:"人员经费",OPERATING:"公用经费",PROJECT:"项目支出",SOURCE:"资金来源",LOT:"资金年度",FISCAL_YEAR:"预算年度",ORIGIN_YEAR:"来源年度",DEPARTMENT:"部门"},axes:{JOINT:"联合（功能与经济一并）",FUNCTION:"只按功能分类",ECONOMIC:"只按经济分类"},subject:{operation:"将冲销的业务",event:"将更正的事件（现状）",reversed:"这笔业务已被冲销：",what:"业务",who:"登记人",when:"登记时间",approved:e=>`审批：${e}`},list:e=>e.join("、"),unknown:"结果未知",unknownWhy:"没有收到答复：这笔业务可能已经登记，也可能没有。请用同一幂等键再次发送——已登记的不会重复登记，并会如实告知。",lost:"连接中断。",sendAgain:"再次发送",recorded:"已登记",repeated:"此前已登记过：这次发送没有再记一笔",recordedAt:"登记时间",recordedEvents:"业务事件",undo:"冲销这笔业务……",another:"再登记一笔",token:{label:"登记需要令牌",use:"使用",how:"粘贴令牌。没有令牌的，请账本管理员签发：",kept:"令牌只保存在本页内存中：不写入网址，也不存入浏览器；关闭或刷新页面即失效。没有令牌也可以先填表。",as:"登记人",scopes:"权限",departments:"部门",all:"全部",until:"有效期至",forget:"忘记令牌",other:"换一个令牌",expired:"令牌已过期，请换新的。",cannot:"该令牌没有登记权限（record）。",unreadable:"已持有令牌，但无法读出其内容；是否有效由服务器判断。"}},vc={OperationReversed:"业务冲销",DepartmentRegistered:"部门登记",UnitRegistered:"单位登记",ProjectRegistered:"项目登记",NameGiven:"名称登记",CodeStated:"科目登记",Allocated:"下达",CarriedOver:"结转",Adjusted:"调整",Amended:"更正说明"},Pt={name:"预算账本",promise:"每个数字都能说明自己",skip:"跳到正文",views:{table:"表",compare:"比较",projects:"项目与单位",project:"项目",flow:"资金流向",lines:"指标",line:"指标",charts:"图表",log:"业务日志",operation:"业务",event:"事件",search:"搜索",reconciliation:"核对",record:"登记"},explore:"查阅",department:"部门",year:"年度",fiscalYear:e=>`${e} 年`,language:"语言",money:{label:"金额单位",wan:"万元",yuan:"元"},theme:{label:"外观",auto:"跟随系统",light:"浅色",dark:"深色"},demonstration:"演示账本：登记时间和部分业务为虚构。",states:{loading:"正在读取……",lost:"连接中断",lostWhy:"无法连接服务器。正在重试；已显示的内容仍是最后一次得到的答复。",forbidden:"无权查看",throttled:"请求过多，稍后自动重试",refused:"无法回答",fault:"服务器出错",empty:"没有内容",token:"请在“登记”页输入令牌。",next:"可以改回最新时点再试。",newest:"回到最新时点"},nothing:"账本中还没有预算。请先导入公开文件。",tables:{all:"全部表",number:e=>`表${e}`,unit:e=>`单位：${e}`,print:"打印",blank:"空白",changed:e=>`与刚才的时点相比，${e} 个数字不同（已标出；鼠标停留可见原值）`,gap:(e,t)=>`未列明${e}的 ${t} 条分录，合计`,keys:"点击数字，或用方向键移动后按回车，查看其来历；Ctrl+C 复制。",state:{PUBLISHED:"已公开",NO_DISCLOSURE_YET:"此时点尚无公开文件",STATED_EMPTY:"公开为空表",NOT_PUBLISHED:"未公开",CONSOLIDATED:"各部门汇总，没有公开文件与之对应"}},time:{label:"时点",both:(e,t)=>`${e}；${t}`,knownAt:e=>`截至 ${e} 所知`,before:e=>`第 ${e} 位：尚无业务`,standing:"业务日期：截至",standingSlide:"截至哪一天生效",anyDay:"全年生效的业务",happened:(e,t)=>`截至 ${e} 生效${t?`（当日 ${t} 笔）`:""}`,knowing:"登记：据当时所知",knowingSlide:"登记到哪一笔业务为止",now:"目前所知的一切",after:(e,t,r)=>`截至第 ${e} 位所知（${t} 登记：${r}）`,published:e=>`${e} 公开时所知`,asPublished:e=>`公开于 ${e}`,newest:"回到最新",more:"只标出前 500 笔业务"},explain:hc,compare:{title:"两个时点之间，变了什么",lead:"只列出不同的数字，以及使其变动的业务。点击数字，查看它在该时点的来历。",before:"之前",after:"之后",swap:"互换前后两个时点",fromBar:"即上方“时点”所选",byDefault:"上方“时点”未选，取公开时",ownPoint:"仅用于本页比较",coordinates:(e,t)=>t?`第 ${e} 位，业务日期截至 ${t}`:`第 ${e} 位，业务日期不限`,inForce:"业务日期截至",known:"登记：据何时所知",knownNow:"目前所知的一切",knownDay:"截至某日所知……",knownUntil:"截至（登记日）",knownAfter:"截至某笔业务",nothingYet:"尚无任何业务",position:e=>`第 ${e} 位`,operation:(e,t,r,o)=>`第 ${e} 位 ${t} ${r}${o?` · ${o}`:""}`,ready:"常用比较",publishedNow:e=>`${e} 公开时 → 目前`,nothingNow:"空账 → 目前",aroundOperation:"一笔业务前后……",aroundOne:e=>`前后：${e}`,monthInForce:"某月生效……",monthRecorded:"某月登记……",month:e=>`${e} 月初 → 月末`,earlier:"前一个",later:"后一个",figures:"个数字不同",ofTables:e=>e?`张表有变动（共 ${e} 张）`:"张表有变动",operations:"笔业务使其变动",most:"变动最大：",whichTables:"哪些表",whichOperations:"哪些业务",what:"业务",why:"事由、文号",days:"生效",recorded:e=>`${e} 登记`,moved:"变动数字",upTo:"最大变动",cells:e=>`${e} 个数字`,shown:(e,t)=>e===t?`全部 ${t} 个变动`:`列出 ${t} 个变动中的 ${e} 个`,none:"没有符合条件的变动。请改换表或筛选文字。",table:"表",allTables:e=>`全部表（${e}）`,everyTable:"列出全部表",filter:"筛选",filterHint:"名称、科目、事由、文号",as:"显示方式",list:"清单",inTable:"在表中",row:"行",column:"栏",difference:"差额",movedBy:"变动来源",others:(e,t)=>[...e?[`另 ${e} 笔`]:[],...t?[`${t} 笔在此数字内相抵`]:[]].join("，"),explain:"查看来历",same:"没有变动：全部表的每个数字都相同。",sameBetween:(e,t)=>`比较的是“${e}”与“${t}”。`,without:e=>`其间有 ${e} 笔业务，未使任何数字变动：`},reconcile:{title:"印出的与重算的",parts:{proof:"逐数核对",identities:"勾稽关系",printed:"印出的数字",document:"公开文件"},allRebuilt:e=>`公开文件中印出的 ${e} 个数字，账本全部原样重算得出。`,notAll:(e,t)=>`公开文件中印出的 ${t} 个数字，有 ${e} 个重算不出。`,allHold:e=>`数字之间的 ${e} 条勾稽关系，没有一条不平。`,notHolding:(e,t)=>`数字之间的 ${t} 条勾稽关系，有 ${e} 条不平。`,at:"核对时点",digest:"文件摘要 sha256",again:"当场再核对一次",running:"正在逐数重算……",outcome:(e,t,r,o,a)=>`刚刚重算：${t} 个数字中 ${e} 个一致，${r} 条勾稽中 ${o} 条不平，用时 ${a} 毫秒。`,byTable:"逐表",rebuilt:"重算一致",published:"印出",figures:"逐个查看",noFigures:"没有印出数字（空表）",holding:e=>`${e} 条勾稽关系`,verdicts:{EXACT:"相等",BY_ROUNDING:"尾差",VIOLATED:"不平"},meaning:{EXACT:"分文不差",BY_ROUNDING:"每个印出的数字各自四舍五入，差额不超过由此所能产生的",VIOLATED:"差额不能以四舍五入解释"},assumptions:"假设",assumed:"导入该文件时，文件未写明而必须假定的：",warnings:"提示",noticed:"导入该文件时发现的：",none:"没有。",differences:e=>`${e} 个不一致的数字`,cell:"数字",printed:"印出",expected:"应为",ours:"账本",where:"原文",notPrinted:"未印出",line:e=>`第 ${e} 行`,identitiesLead:"公开的数字之间应当成立的等式，逐条以印出的数字检验。金额单位：万元，同公开文件。",identity:"勾稽关系",verdict:"结果",allVerdicts:"全部",sumOf:"组成",made:e=>`${e} 个数字`,told:_a,identityHint:"名称、科目、金额",fitting:e=>`${e} 条`,noneViolated:"没有不平的勾稽关系。",noneFitting:"没有符合条件的。请改换表或筛选文字。",printedLead:"公开文件中印出的每个数字：在哪一行，账本得出什么。点击行号看原文，点击账本的数字看来历。",printedHint:"名称、科目、金额、行号",how:"何以知其栏目",hows:{layout:"按版式",identity:"按勾稽",narrative:"按正文",reading:"人工判读"},text:"文件原文",up:"向前",down:"向后",lineNumber:"行",lineHint:"点击任一行号，此处显示原文；也可直接输入行号。",publishedOn:"公开日期",format:"公开格式",imported:"导入",yourself:"自行验证",compareDigest:"对所导入的文件计算摘要，应与上面相同：",statements:"文件中的说明",kept:"与数字有关、原样保留的句子；它们本身不是金额。",statement:e=>e==="table_empty"?"声明为空表":e,notYet:e=>`在这一时点，${e} 年预算还没有公开。`,never:e=>`账本中没有 ${e} 年预算的公开文件。`,nothingToCheck:"核对是以公开文件检验账本：没有公开文件，就没有可以核对的。账本的数字照样可以查看，每个都能说明自己。",goTo:e=>`看 ${e} 公开时的核对`,otherYear:(e,t)=>`看 ${e} 年（公开于 ${t}）的核对`,seeTables:"看此时点的表"},explorer:{all:"全部",measures:{initial:"年初预算",adjustments:"调整",adjusted:"调整后"},measure:"口径",lots:{CURRENT:"当年",CARRIED:"结转"},carriedOf:e=>`${e} 年结转`,natures:{BASIC:"基本支出",PROJECT:"项目支出"},classifications:{FUNCTION:"按功能分类",ECONOMIC:"按经济分类"},kinds:{ALLOCATION:"年初预算",ADVANCE_TRANSFER:"提前下达",CARRYOVER:"上年结转",SUPPLEMENT:"追加",CUT:"追减",REALLOCATION:"调剂",RECALL:"收回",HANDOVER:"划转",CARRYOVER_CORRECTION:"结转更正",ROUNDING_RESIDUAL:"尾差",CARRIED_FORWARD:"结转下年",REVERSAL:"冲销"},lot:"资金年度",nature:"支出性质",unit:"预算单位",source:"资金来源",project:"项目",line:"指标",kind:"业务类型",year:"预算年度",key:"短码",id:"标识",names:"名称",code:"科目",amount:"金额",more:"更多",total:"合计",secret:"涉密",secretMeans:"公开文件注明该项目内容不予公开。",codeNamed:"代号",codeNamedMeans:"公开文件只以代号称呼该项目。",alias:e=>`曾用名：${e}`,projectsTitle:"项目与单位",projectsHint:"每个预算单位及其项目，按所选时点的数。点击项目看它的来历和去向；竖线是年初预算。",soughtProject:"名称或短码",sort:"排序",byKey:"按短码",byAmount:"按金额",unitAndProject:"单位、项目",adjustedBar:"调整后（竖线：年初预算）",found:(e,t)=>`${e} 个单位，${t} 个项目`,projectCount:e=>`${e} 个项目`,foldAll:"全部收起",unfoldAll:"全部展开",none:"此时点没有符合条件的资金。",noneSought:e=>`没有名称或短码含“${e}”的内容。`,shownTotal:"所示合计",without:e=>`另有 ${e} 个已登记的项目，此时点从未有过资金`,noProject:"请从“项目与单位”中选择一个项目。",unknownProject:e=>`此时点没有登记项目 ${e}。`,projectEmpty:"此时点该项目从未有过资金。",threeMeasures:"三个口径",threeMeasuresOf:e=>`${e??""} 年三个口径`,yearOf:e=>`${e} 年度`,printed:"公开表中的位置",notPrinted:"此时点没有一行单独列出该项目。",lineage:"资金的来龙去脉",lineageHint:"每条指标：来了多少、转移多少、减少多少、现有多少，以及跨年度结转的前后两条指标。",whatFor:"用途",linesOfProject:"在指标列表中查看",overTime:"随时间的变化",axis:"时间轴",axes:{EFFECTIVE:"业务日期",RECORDED:"登记时间"},events:"业务事件",history:"历史",operation:"所属业务",effectiveOn:"业务日期",recordedAt:"登记时间",authority:"文号",reason:"事由",running:"事后余额",runningRecorded:"按登记先后累计：每登记一笔之后，账上的数。",runningEffective:"按业务日期累计：每一天生效之后的数，无论何时登记。",notFromZero:"纵轴不从零开始。点击圆点，转到那一天的时点。",pointAt:"点击圆点，转到那一天的时点。",linesTitle:"指标",linesHint:"指标是项目、资金来源、年度和资金年度的组合，一切规则都以它为准。点击指标看余额和历史。",linesTotal:e=>`${e} 条指标合计`,cameIn:"增加",cameInMeans:"年初预算、上年结转、追加、结转更正",moved:"转移",movedMeans:"调剂、划转、冲销，转入减转出",went:"减少",wentMeans:"追减、收回、结转下年",holds:"现有",carried:"结转",from:e=>`← 来自 ${e} 年`,to:e=>`→ 转入 ${e} 年`,noLine:"请从“指标”列表中选择一条指标。",available:"可用余额",availableMeans:"此日及以后各日中最少的余额，即还可以动用的数。",whereFrom:"从哪里来，到哪里去",cameFrom:"来自",thisLine:"本指标",wentTo:"结转到",noOrigin:e=>`账本中没有 ${e} 年的来源指标。`,noCarry:"当年资金，不是结转而来。",byCodes:"按科目的余额",flowTitle:"资金流向",flowHint:"从资金来源，经预算单位，到项目。指向一处，显示其资金的全程；点击，转到该来源的指标、该单位的项目或该项目。",flowPoint:"指向图中一处，这里显示金额。",flowTable:"资金流向表",flowHeads:"来源、单位、项目",others:e=>`其余 ${e} 个项目`,undrawn:e=>`有 ${e} 条路径为零或负数，图中无法画出，只列在表中。`,top:"单列项目",topOf:e=>e>100?"全部":`每单位前 ${e} 个`,chartsTitle:"图表",groupedBy:"分组方式",bys:{function:"功能分类",economic:"经济分类",source:"资金来源",unit:"预算单位",kind:"业务类型",lot:"资金年度",nature:"支出性质",month:"业务月份",time:"随时间"},barsTitle:(e,t)=>`${e}：${t}`,scope:"范围",wholeBudget:"全部预算",byOrder:"按顺序",part:"占比",same:"同表中数字",sameMeans:"公开表中此格的数字与此完全相同；点击看它的来历。",deeper:"点击名称，看下一级；到最末一级，是其中的项目。",leads:"点击名称，看其中的内容。",crumbs:"当前位置",eventsOf:e=>`${e}的业务事件`,allKinds:"← 全部业务类型",lineEach:"分线",oneLine:"合计一条线",interval:"间隔",intervals:{DAY:"日",MONTH:"月",QUARTER:"季",YEAR:"年"},standing:"金额",sinceFirst:"累计变动",overTimeTitle:e=>`随时间（${e}）`,axisEffective:"按业务日期：每一天生效之后的数。",axisRecorded:"按登记时间：每一天登记之后账上的数。",atEnd:"每点为该期末的数。",largest:(e,t)=>`图中只画最大的 ${e} 条，共 ${t} 条。`,changesOnly:"发生变化的各期",time:"时间",lineEmpty:"此时点该指标上还没有任何业务。",files:"下载：",graphql:"查看 GraphQL 查询",graphqlHint:"此页内容就是这个查询的答复；可以复制到任何 GraphQL 工具，例如",query:"查询",variables:"变量"},journal:{about:"账本中的每一笔业务，新的在前；登记后不可改动。",live:{live:{short:"实时",long:"实时：新登记的业务随即显示"},reconnecting:{short:"正在连接",long:"与服务器的连接中断，正在重新连接；不会遗漏业务"},off:{short:"不实时",long:"服务器不允许实时跟踪：请在“登记”页输入令牌，或自行刷新"}},news:{recorded:e=>`第 ${e} 位已登记`,others:e=>`（此前另有 ${e} 笔）`,show:"查看",pinned:"所看时点不含此业务。"},narrowing:"筛选业务",conditions:{reason:"事由含",authority:"文号含",command:"业务指令",recordedBy:"登记人",effectiveFrom:"业务日期从",effectiveTo:"业务日期至",recordedFrom:"登记时间从",recordedTo:"登记时间至",backDated:"只看倒签",ours:"只看动用本部门资金的"},any:"全部",effective:"业务日期（从、至）",recorded:"登记时间（从、至）",narrow:"筛选",all:"清除筛选",found:e=>`${e} 笔业务`,files:"下载：",noneSuch:"没有符合筛选条件的业务。",earlier:e=>`更早的业务：以第 ${e} 位为时点继续`,fresh:"新",noMoney:"不动用资金",approved:e=>`审批：${e}`,marks:{backDated:"倒签",backDatedLong:"业务日期早于登记之日",reversedBy:"已冲销",reverses:"冲销业务"},columns:{position:"位置",what:"业务",effectiveOn:"业务日期",recordedAt:"登记时间",authority:"依据",money:"动用资金",by:"登记人",recordedBy:"登记人",approvedBy:"审批人",reason:"事由",id:"标识",row:"行",column:"栏",change:"变动",function:"功能分类",economic:"经济分类",source:"资金来源",basis:"金额依据",evidence:"原文",amount:"金额",project:"项目",unit:"预算单位",budget:"预算"},position:e=>`第 ${e} 位`,events:e=>`${e} 个事件`,event:"事件详情",operation:"所属业务",budgetLine:"指标",entries:"分录",entriesOf:e=>`${e} 条分录`,evidence:"出处",noEvidence:"登记时没有引用文件原文。",notHere:"账本中没有这份文件的全文，只有登记时引用的这一行。",touched:e=>`触及 ${e} 个单元格`,touchesNone:"不在任何表中。",cells:e=>`${e} 格`,line:e=>`第 ${e} 行`,comma:"、",colon:"：",basis:{STATED:"说明",DERIVED:"推定",RESIDUAL:"尾差",READ:"判读"},lot:{CURRENT:"当年资金",CARRIED:"结转资金"},reverses:"本业务冲销了：",reversedBy:"本业务已被冲销：",compare:"比较登记前后的表",reverse:"冲销此业务",movesNothing:"本业务不动用资金：没有事件，不触及任何单元格。",amended:"登记后有更正说明（资金未变）。登记时的内容见上，现为：",amendment:"更正业务",noId:"没有指明是哪一笔。请从业务日志中选择："},find:{short:"全局搜索",box:"搜索名称、科目、文号、金额",hint:"名称、科目编码、文号或金额（万元）的一部分",go:"搜索",title:e=>`搜索“${e}”`,found:e=>`找到 ${e} 项`,nothing:e=>`在这个部门和年度的时点上，没有找到“${e}”。`,can:"可以搜索本部门本年度的以下内容，输入其中一部分即可；事由也会一并查找。例如：",kinds:{SUBJECT:"部门、单位和项目",CODE:"科目",AUTHORITY:"文号",AMOUNT:"金额（万元）",REASON:"事由"},lists:{FUNCTION:"支出功能分类",ECONOMIC:"部门预算支出经济分类"},allInLog:e=>`在业务日志中查看全部 ${e} 笔`},recording:bc,disclosure:e=>`公开文件 ${e}`,noAuthority:"无文号",several:e=>e.length>3?`${e.slice(0,3).join("、")}等`:e.join("、"),command:e=>yc[e]??e,more:"显示更多",close:"关闭",copy:"复制",copied:"已复制",list:e=>e.join("、"),told:(e,t)=>`${e}：${t.join("；")}`,of:(e,t)=>`${e} / ${t}`};var ye=class extends Error{constructor(r,o){super(r.en);this.problem=r;this.data=o}problem;data},Sa={kind:"lost",code:"",fields:{},zh:Pt.states.lostWhy,en:It.states.lostWhy};async function _e(e,t,r){let o={"content-type":"application/json",accept:"application/json"};Tn()&&(o.authorization=`Bearer ${Tn()}`);let a,s;try{a=await fetch("/graphql",{method:"POST",headers:o,body:JSON.stringify({query:e.toString(),variables:t}),signal:r??null}),s=await a.json()}catch(l){throw r?.aborted?l:new ye(Sa)}let i=s.errors?.[0];if(i)throw new ye(wc(i,a),s.data);return s.data}function wc(e,t){let r=e.extensions?.code??"INTERNAL",o=Number(t.headers.get("retry-after")??0);return{kind:kc(r,t.status),code:r,zh:e.extensions?.message_zh??e.message,en:e.extensions?.message_en??e.message,fields:e.extensions?.fields??{},...o?{wait:o}:{}}}function kc(e,t){return["TokenNeeded","InvalidToken","NotAllowed","TokenExpired"].includes(e)?"forbidden":t===429||t===503?"throttled":e==="INTERNAL"?"fault":"refused"}var xc=200,Ze=new Map;function Ac(e,t){Ze.delete(e),Ze.set(e,t),Ze.size>xc&&Ze.delete(Ze.keys().next().value)}var Ta=0,Jr=new Set;function lt(){Ta+=1;for(let e of Jr)e()}var Cc=2e3;function C(e,t){let r=Be(),o=t===null?"":e.toString()+JSON.stringify(t)+r,[a,s]=R(0),[i,l]=R({data:Ze.get(o),problem:void 0,loading:o!=="",key:o}),d=K(i);return M(()=>{let c=()=>s(u=>u+1);return Jr.add(c),()=>{Jr.delete(c)}},[]),M(()=>{if(o===""||t===null)return;let c=new AbortController,u,y=m=>l(d.current={...m,key:o});return y({data:Ze.get(o)??d.current.data,problem:void 0,loading:!0}),_e(e,t,c.signal).then(m=>{Ac(o,m),y({data:m,problem:void 0,loading:!1})},m=>{if(c.signal.aborted)return;let f=m instanceof ye?m.problem:{...Sa,kind:"fault"},b=f.kind==="lost"||f.kind==="throttled"?d.current.data:void 0;y({data:b,problem:f,loading:!1}),(f.kind==="lost"||f.kind==="throttled")&&(u=setTimeout(()=>s(v=>v+1),(f.wait??0)*1e3||Cc))}),()=>{c.abort(),clearTimeout(u)}},[o,a,Ta]),i.key===o?i:{data:Ze.get(o)??i.data,problem:void 0,loading:o!==""}}var L=class extends String{__apiType;value;__meta__;constructor(t,r){super(t),this.value=t,this.__meta__=r}toString(){return this.value}},Yf=new L(`
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
    `,{fragmentName:"Sheet"}),Wf=new L(`
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
    `,{fragmentName:"ExplainedLines"}),Gf=new L(`
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
    `,{fragmentName:"CellStep"}),qf=new L(`
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
    `,{fragmentName:"Measured"}),Kf=new L(`
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
}`,{fragmentName:"Flow"}),Jf=new L(`
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
    `,{fragmentName:"Moved"}),Xf=new L(`
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
    `,{fragmentName:"ChangedCells"}),La=new L(`
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
    `),Na=new L(`
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
}`),Ft=new L(`
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
    `),Ia=new L(`
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
    `),Pa=new L(`
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
    `),Fa=new L(`
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
    `),Da=new L(`
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
    `),Ma=new L(`
    query Around($department: String!, $year: Int, $at: At, $digest: String!, $line: Int!, $context: Int!) {
  disclosure(department: $department, fiscalYear: $year, at: $at, digest: $digest) {
    lines(line: $line, context: $context) {
      number
      text
      cited
    }
  }
}
    `),Ba=new L(`
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
    `),Dt=new L(`
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
}`),ja=new L(`
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
}`),Mt=new L(`
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
    `),Ua=new L(`
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
    `),Va=new L(`
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
}`),za=new L(`
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
    `),Ha=new L(`
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
    `),Qa=new L(`
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
    `),Ya=new L(`
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
    `),Wa=new L(`
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
    `),we=new L(`
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
}`),en=new L(`
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
    `),Ga=new L(`
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
    `),nn=new L(`
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
}`),Xr=new L(`
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
}`),qa=new L(`
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
}`),Ka=new L(`
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
    `),Bt=new L(`
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
}`),dt=new L(`
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
    `),ct=new L(`
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
    `),jt=new L(`
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
    `),Ut=new L(`
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
    `),Zr=new L(`
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
    `),Ja=new L(`
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
    `),Xa=new L(`
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
    `),Za=new L(`
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
    `),eo=new L(`
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
    `),es=new L(`
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
    `),ns=new L(`
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
    `),no=new L(`
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
    `),ts=new L(`
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
    `),rs=new L(`
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
    `),os=new L(`
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
    `),as=new L(`
    query Sources {
  fundingSources {
    source
    label {
      zh
      en
    }
  }
}
    `),ss=new L(`
    query Holding($department: String!, $source: FundingSource, $project: String) {
  lineage(department: $department, source: $source, project: $project) {
    line
    fiscalYear
    originYear
    lot
    holdsFen
  }
}
    `),is=new L(`
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
    `),ls=new L(`
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
    `),to=new L(`
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
}`),Ln=new L(`
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
    `),ds=new L(`
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
    `);var Oc=["table","compare","projects","project","flow","lines","line","charts","log","operation","event","search","reconciliation","record"],Ec=new Set(["year","table","position","toPosition"]),cs=["department","year","table","row","column","on","known","position","disclosure","toOn","toKnown","toPosition","toDisclosure","id","text","by","narrow","language","money"];function Rc(e){let t=new URLSearchParams(e),r=t.get("view"),o={view:Oc.includes(r)?r:"table"};for(let a of cs){let s=t.get(a);s===null||s===""||(Ec.has(a)?/^\d{1,15}$/.test(s)&&(o[a]=Number(s)):o[a]=s)}return o.language!=="en"&&o.language!=="zh"&&delete o.language,o.money!=="yuan"&&o.money!=="wan"&&delete o.money,o}function Ye(e){let t=new URLSearchParams;e.view!=="table"&&t.set("view",e.view);for(let o of cs){let a=e[o];a!==void 0&&a!==""&&t.set(o,String(a))}let r=t.toString();return r?`/?${r}`:"/"}function E(e,t,r={}){let{department:o,year:a,on:s,known:i,position:l,disclosure:d,language:c,money:u}=e;return S({view:t,...us({department:o,year:a,on:s,known:i,position:l,disclosure:d,language:c,money:u})},r)}function S(e,t){return us({...e,...t})}function us(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t!==void 0))}var ro=new Set;function ps(){let e=tn();for(let t of ro)t(e)}addEventListener("popstate",ps);function tn(){return Rc(location.search)}function Ce(e,t=!1){let r=Ye(e);r!==location.pathname+location.search&&(t?history.replaceState(null,"",r):history.pushState(null,"",r),ps())}function D(e,t=!1){Ce(S(tn(),e),t)}function g(){let[e,t]=R(tn);return M(()=>(ro.add(t),t(tn()),()=>{ro.delete(t)}),[]),e}var $c={zh:Pt,en:It};function _c(){return navigator.languages.some(e=>e.toLowerCase().startsWith("zh"))?"zh":"en"}function de(){let{language:e}=g();return e??_c()}function p(){return $c[de()]}function k(){let e=de();return t=>t[e]||t.zh}var Sc=Symbol.for("pv"),Tc=0;function n(e,t,r,o,a,s){t||(t={});var i,l,d=t;if("ref"in d&&typeof e!="function")for(l in d={},t)l=="ref"?i=t[l]:d[l]=t[l];var c={type:e,props:d,key:r,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Sc,__v:--Tc,__i:-1,__u:0};return(a||s)&&(c.__source=a,c.__self=s),q.vnode&&q.vnode(c),c}function N({answer:e,children:t}){let r=p(),{data:o,problem:a,loading:s}=e;return n("div",{"aria-busy":s,class:s&&o!==void 0?"awaiting":"",children:[a&&n(Pe,{problem:a}),o!==void 0?t(o):s&&n("p",{class:"note loading",role:"status",children:r.states.loading})]})}function Pe({problem:e}){let t=p(),r=de(),o=g(),a=o.on??o.known??o.position??o.disclosure;return n("div",{class:`note problem ${e.kind}`,role:"alert",children:[n("strong",{children:t.states[e.kind]}),n("p",{children:e[r]}),e.kind==="forbidden"&&n("p",{children:n(w,{to:E(o,"record"),children:t.states.token})}),e.kind==="refused"&&a!==void 0&&n("p",{children:[t.states.next," ",n(w,{to:Lc(o),children:t.states.newest})]}),e.code&&n("p",{class:"code",children:e.code})]})}function Lc(e){return S(e,{on:void 0,known:void 0,position:void 0,disclosure:void 0})}function z({children:e}){return n("p",{class:"note",children:e??p().states.empty})}function w({to:e,children:t,...r}){return n("a",{...r,href:Ye(e),onClick:o=>{o.button!==0||o.ctrlKey||o.metaKey||o.shiftKey||o.altKey||(o.preventDefault(),Ce(e))},children:t})}function _(e){return ys(e.on,e.known,e.position,e.disclosure)}function oo(e){return ys(e.toOn,e.toKnown,e.toPosition,e.toDisclosure)}function rn(e){return{on:e.effectiveOn??void 0,known:e.knownAt??void 0,position:e.position??void 0,disclosure:e.disclosure??void 0}}function ys(e,t,r,o){let a=e===void 0?{}:{effectiveOn:e};return o!==void 0?{...a,disclosure:o}:r!==void 0?{...a,position:r}:t!==void 0?{...a,knownAt:t}:a}var ms=["table","source","lot","nature","unit","function","economic","kind","measure","sort","shut","axis","interval","label","top"];function X(e){let t={};for(let r of(e.narrow??"").split(",")){let[o,a]=r.split(":",2);ms.includes(o)&&a&&(t[o]=a)}return t}function Se(e){return ms.flatMap(t=>e[t]?[`${t}:${e[t]}`]:[]).join(",")||void 0}function Nn(e){D({narrow:Se({...X(tn()),...e})})}function ke(e,t,r,o={}){return E(e,t,{narrow:Se(r),...o})}function on(e){return{...e.table?{table:Number(e.table)}:{},...e.source?{sources:[e.source]}:{},...e.lot?{lot:e.lot}:{},...e.nature?{nature:e.nature}:{},...e.unit?{units:[e.unit]}:{},...e.function?{functions:[e.function]}:{},...e.economic?{economics:[e.economic]}:{},...e.kind?{kinds:[e.kind]}:{}}}function an(e){return Object.fromEntries(Object.entries(e).flatMap(([t,r])=>r==null?[]:[[t,String(r)]]))}function se({name:e,label:t,options:r,all:o,first:a}){let s=X(g())[e]??a??"",i=s===""||r.some(([l])=>l===s);return n("label",{children:[n("span",{children:t}),n("select",{value:s,onChange:l=>{let d=l.currentTarget.value;Nn({[e]:d===a?void 0:d||void 0})},children:[o!==void 0&&n("option",{value:"",children:o}),!i&&n("option",{value:s,children:s}),r.map(([l,d])=>n("option",{value:l,children:d},l))]})]})}function Vt({label:e}){let{text:t}=g();return n("label",{children:[n("span",{children:e}),n("input",{type:"search",value:t??"",onInput:r=>D({text:r.currentTarget.value||void 0},!0)})]})}function ce({name:e,label:t,options:r,first:o}){let a=X(g())[e]??o;return n("div",{class:"ways",role:"group","aria-label":t,children:r.map(([s,i])=>n("button",{type:"button","aria-pressed":a===s,onClick:()=>Nn({[e]:s===o?void 0:s}),children:i},s))})}function sn(){let e=p().explorer;return n(se,{name:"lot",label:e.lot,all:e.all,options:[["CURRENT",e.lots.CURRENT],["CARRIED",e.lots.CARRIED]]})}function In(){let e=p().explorer;return n(se,{name:"nature",label:e.nature,all:e.all,options:[["BASIC",e.natures.BASIC],["PROJECT",e.natures.PROJECT]]})}function ee(e,t,r){let o=C(e,t),a=o.data===void 0?void 0:r(o.data),[s,i]=R([]),[l,d]=R(),[c,u]=R(!1);M(()=>{i([]),d(void 0)},[JSON.stringify(t),a?.pageInfo.endCursor]);let y=s.at(-1)??a,m=y?.pageInfo.hasNextPage&&t!==null?()=>{u(!0),_e(e,{...t,after:y.pageInfo.endCursor??null}).then(f=>i([...s,r(f)]),f=>d(f instanceof ye?f.problem:void 0)).finally(()=>u(!1))}:void 0;return{data:o.data,nodes:[a,...s].flatMap(f=>f?.nodes??[]),total:a?.totalCount??0,problem:o.problem??l,loading:o.loading||c,more:m}}function ne({pages:e}){let t=p();return n("div",{class:"more","aria-busy":e.loading,children:[e.problem&&n(Pe,{problem:e.problem}),e.data===void 0&&e.loading&&n("p",{role:"status",children:t.states.loading}),e.data!==void 0&&n("span",{class:"hint",children:[t.of(e.nodes.length,e.total)," "]}),e.more&&n("button",{type:"button",disabled:e.loading,onClick:e.more,children:t.more})]})}function Ae(e,t,r,o={}){let a=new URLSearchParams,s={effectiveOn:e.on,knownAt:e.known,position:e.position,disclosure:e.disclosure};for(let[i,l]of Object.entries({department:e.department,fiscalYear:e.year,...s,...o}))l!==void 0&&a.set(i,String(l));return`/export/${t}.${r}?${a}`}function ie({document:e,variables:t,file:r}){let o=p(),a=g(),[s,i]=R(""),l=e.toString().trim(),d=JSON.stringify(t,null,2),c=u=>n("button",{type:"button",onClick:()=>{navigator.clipboard?.writeText(u).then(()=>i(u))},children:s===u?o.copied:o.copy});return n("footer",{class:"asked",children:[r&&n("p",{children:[o.explorer.files," ",["csv","xlsx","jsonl"].map(u=>n("a",{href:Ae(a,r.what,u,r.more),download:!0,children:u.toUpperCase()},u))]}),n("details",{children:[n("summary",{children:o.explorer.graphql}),n("p",{class:"hint",children:[o.explorer.graphqlHint," ",n("a",{href:"/graphiql",children:"GraphiQL"})]}),n("h3",{children:[o.explorer.query," ",c(l)]}),n("pre",{class:"code",tabIndex:0,children:l}),n("h3",{children:[o.explorer.variables," ",c(d)]}),n("pre",{class:"code",tabIndex:0,children:d})]})]})}var fs={wan:1000000n,yuan:100n};function H(e,t){let r=BigInt(e),o=r<0n?-r:r,a=fs[t]/100n,s=(o+a/2n)/a,i=(s/100n).toString().replace(/\B(?=(\d{3})+$)/g,",");return`${r<0n&&s>0n?"-":""}${i}.${(s%100n).toString().padStart(2,"0")}`}function je(e,t){return BigInt(e)>0n?`+${H(e,t)}`:H(e,t)}function xn(e,t){return BigInt(e)%(fs[t]/100n)!==0n}function Te(e){let t=BigInt(e);return t<0n?-t:t}function me(e,t){let r=BigInt(t);return r===0n?0:Number(BigInt(e)*1000000n/r)/1e6}function Fe(e){return e.reduce((t,r)=>t+BigInt(r),0n).toString()}function ln(e){let t=0n,r=0n;for(let o of e){let a=BigInt(o);a<t&&(t=a),a>r&&(r=a)}return{least:t,most:r}}function dn({fen:e,mark:t,range:r,series:o=1}){let a=r.most-r.least,s=d=>me(BigInt(d)-r.least,a)*100,i=s(0n),l=s(e);return n("svg",{class:"bar",viewBox:"0 0 100 10",preserveAspectRatio:"none","aria-hidden":"true",focusable:"false",children:[n("rect",{class:BigInt(e)<0n?"below":"",x:Math.min(i,l),y:1,width:e==="0"?0:Math.max(Math.abs(l-i),.25),height:8,style:{fill:`var(--series-${o})`}}),t!==void 0&&t!==e&&t!=="0"&&n("rect",{class:"before",x:Math.min(s(t),99.4),y:0,width:.6,height:10}),r.least<0n&&n("rect",{class:"zero",x:i-.1,y:0,width:.2,height:10})]})}function Pn(e){return{href:Ye(e),onClick:t=>{t.button!==0||t.ctrlKey||t.metaKey||t.shiftKey||t.altKey||(t.preventDefault(),Ce(e))}}}var ao=["initial","adjustments","adjusted"];function zt(e){return ao.find(t=>t===e)??"adjusted"}function Ue(e,t){return t==="initial"?e.initialFen:t==="adjusted"?e.adjustedFen:(BigInt(e.adjustedFen)-BigInt(e.initialFen)).toString()}function Fn(e){let t=new Map;for(let o of e.flatMap(a=>a.adjustments)){let a=t.get(o.kind);t.set(o.kind,{...o,fen:String(BigInt(o.fen)+BigInt(a?.fen??0))})}let r=o=>String(e.reduce((a,s)=>a+BigInt(o(s)),0n));return{initialFen:r(o=>o.initialFen),adjustedFen:r(o=>o.adjustedFen),entries:e.reduce((o,a)=>o+a.entries,0),adjustments:[...t.values()]}}function Oe(e,t){let r=BigInt(t)-BigInt(e);return r>0n?1:r<0n?-1:0}function x({fen:e,plus:t=!1}){let r=g().money??"wan",o=p(),a=t?je(e,r):H(e,r),s=xn(e,r)?`${H(e,"yuan")} ${o.money.yuan}`:void 0;return n("span",{class:`fen${BigInt(e)<0n?" negative":""}`,title:s,children:[a,s&&n("span",{class:"inexact","aria-label":s,children:"≈"})]})}function Dn({chosen:e="adjusted"}){let t=p().explorer;return n(h,{children:ao.map(r=>n("th",{scope:"col",class:Ht(r,e),children:t.measures[r]},r))})}function Ve({measures:e,chosen:t="adjusted"}){let r=k(),o=g().money??"wan",a=e.adjustments.map(s=>`${r(s.label)} ${H(s.fen,o)}`).join(`
`);return n(h,{children:[n("td",{class:Ht("initial",t),children:n(x,{fen:e.initialFen})}),n("td",{class:Ht("adjustments",t),title:a||void 0,children:e.adjustments.length>0?n(x,{fen:Ue(e,"adjustments"),plus:!0}):n("span",{class:"none",children:"—"})}),n("td",{class:Ht("adjusted",t),children:n(x,{fen:e.adjustedFen})})]})}function Ht(e,t){return`amount ${e}${e===t?" strong":""}`}function Qt({measures:e}){let t=p().explorer,r=k();return n("table",{class:"list measures",children:n("tbody",{children:[n("tr",{children:[n("th",{scope:"row",children:t.measures.initial}),n("td",{class:"amount",children:n(x,{fen:e.initialFen})})]}),e.adjustments.map(o=>n("tr",{class:"part",children:[n("th",{scope:"row",children:r(o.label)}),n("td",{class:"amount",children:n(x,{fen:o.fen,plus:!0})})]},o.kind)),n("tr",{class:"sum",children:[n("th",{scope:"row",children:t.measures.adjusted}),n("td",{class:"amount",children:n(x,{fen:e.adjustedFen})})]})]})})}function gs({rows:e,measure:t,caption:r,head:o,series:a}){let s=p().explorer,i=e.map(f=>Ue(f.measures,t)),l=t==="adjusted"?e.map(f=>f.measures.initialFen):[],d=ln([...i,...l]),c=Fn(e.map(f=>f.measures)),u=BigInt(Ue(c,t)),y=d.least===0n&&u>0n,m=e.some(f=>f.also);return n("div",{class:"wide",children:n("table",{class:"list chart",children:[n("caption",{class:"unseen",children:r}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o}),n("th",{scope:"col",class:"bars",children:t==="adjusted"?s.adjustedBar:s.measures[t]}),y&&n("th",{scope:"col",class:"amount part",children:s.part}),n(Dn,{chosen:t}),m&&n("th",{scope:"col",children:s.same})]})}),n("tbody",{children:e.map((f,b)=>n("tr",{children:[n("th",{scope:"row",children:[f.code&&n("code",{children:[f.code," "]}),n(w,{to:f.to,children:f.name})]}),n("td",{class:"bars",children:n("a",{...Pn(f.to),tabIndex:-1,"aria-hidden":"true",children:n(dn,{fen:i[b]??"0",range:d,series:a,...t==="adjusted"?{mark:f.measures.initialFen}:{}})})}),y&&n("td",{class:"amount part",children:[(me(i[b]??"0",u)*100).toFixed(1),"%"]}),n(Ve,{measures:f.measures,chosen:t}),m&&n("td",{children:f.also})]},f.key))}),n("tfoot",{children:n("tr",{children:[n("th",{scope:"row",children:s.total}),n("td",{class:"bars"}),y&&n("td",{class:"amount part",children:"100%"}),n(Ve,{measures:c,chosen:t}),m&&n("td",{})]})})]})})}var so=["function","economic","source","unit","kind","lot","nature","month"];function bs(e){return so.find(t=>t===e)??"function"}function vs(e,t){switch(e){case"function":return hs(["FUNCTION_CLASS","FUNCTION_GROUP","FUNCTION_ITEM","PROJECT"],t.function,[3,5,7]);case"economic":return hs(["ECONOMIC_CLASS","ECONOMIC_ITEM","PROJECT"],t.economic,[3,5]);case"source":return["SOURCE"];case"unit":return["UNIT"];case"kind":return["KIND"];case"lot":return["LOT"];case"nature":return["NATURE"];case"month":return["EFFECTIVE_MONTH"]}}function hs(e,t,r){if(t===void 0)return e.slice(0,1);let o=r.indexOf(t.length);return o<0?[...e]:e.slice(0,o+2)}function Mn(e,t){return{...t,function:e==="function"?t.function:void 0,economic:e==="economic"?t.economic:void 0,kind:e==="function"||e==="economic"?void 0:t.kind}}var Nc=new Intl.DateTimeFormat("sv-SE",{timeZone:"Asia/Shanghai",dateStyle:"short"}),Ic=new Intl.DateTimeFormat("sv-SE",{timeZone:"Asia/Shanghai",dateStyle:"short",timeStyle:"short"});function G(e,t){return(t==="day"?Nc:Ic).format(new Date(e))}function Z({authority:e}){let t=p();return e?.documentNumber?n("span",{class:"authority",children:e.documentNumber}):e?.disclosure?n("span",{class:"authority",title:e.disclosure,children:t.disclosure(e.disclosure.slice(0,12))}):n("span",{class:"authority none",children:t.noAuthority})}function ue({at:e}){return n("time",{dateTime:e,title:e,children:G(e,"minute")})}function V({id:e,children:t}){let r=g();return n(w,{to:E(r,"operation",{id:e}),children:t})}function pe({id:e,there:t={},children:r}){let o=g();return n(w,{to:E(o,"event",{...t,id:e}),children:r})}function Bn({events:e,caption:t}){let r=p().explorer,o=k(),a=g(),s=e.some(l=>l.running!==void 0),i=e.some(l=>l.lineName!==void 0);return n("div",{class:"wide",children:n("table",{class:"list events",children:[n("caption",{class:"unseen",children:t}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.effectiveOn}),n("th",{scope:"col",children:r.recordedAt}),n("th",{scope:"col",children:r.kind}),n("th",{scope:"col",class:"amount",children:r.amount}),s&&n("th",{scope:"col",class:"amount",children:r.running}),i&&n("th",{scope:"col",children:r.line}),n("th",{scope:"col",children:r.authority}),n("th",{scope:"col",children:r.reason}),n("th",{scope:"col",children:r.more})]})}),n("tbody",{children:e.map(l=>n("tr",{children:[n("td",{class:"day",children:l.effectiveOn}),n("td",{class:"day",children:n(ue,{at:l.recordedAt})}),n("td",{class:"kind",children:n(pe,{id:l.id,children:o(l.kindLabel)})}),n("td",{class:"amount",children:n(x,{fen:l.fen,plus:!0})}),s&&n("td",{class:"amount strong",children:l.running!==void 0&&n(x,{fen:l.running})}),i&&n("td",{class:"line",children:n(w,{to:E(a,"line",{id:l.line}),children:l.lineName??l.line})}),n("td",{children:n(Z,{authority:l.authority})}),n("td",{class:"reason",children:l.reason}),n("td",{children:n(V,{id:l.operationId,children:r.operation})})]},l.id))})]})})}function Yt(e){let t=k(),r=new Map((e??[]).map(o=>[o.source,o.label]));return o=>{let a=r.get(o);return a?t(a):o}}function jn({project:e}){let t=g();return n(w,{to:E(t,"project",{id:e.key}),children:e.name})}function Un({unit:e}){let t=g();return n(w,{to:ke(t,"projects",{unit:e.key}),children:e.name})}function ut(){let e=p().explorer;return({fiscalYear:t,lot:r,originYear:o})=>`${t} · ${r==="CARRIED"&&o?e.carriedOf(o):e.lots[r]}`}function Vn(e){let t=ut();return r=>`${t(r)} · ${e(r.source)}`}function Wt({project:e}){let t=p().explorer;return n(h,{children:[e.secret&&n("span",{class:"chip secret",title:t.secretMeans,children:t.secret}),e.codeNamed&&n("span",{class:"chip",title:t.codeNamedMeans,children:t.codeNamed})]})}function zn({of:e}){let t=p(),r=e.aliases.filter(o=>o!==e.name);return r.length>0?n("span",{class:"aliases",children:t.explorer.alias(t.list(r))}):null}function ws({narrow:e,department:t,year:r}){let o=p().explorer,a=g(),s=o.kinds,i=ee(Bt,{department:t,year:r??null,at:_(a),after:null,narrow:{kind:e.kind,source:e.source??null,lot:e.lot??null}},d=>d.events),l=ut();return n(h,{children:[n("h2",{children:o.eventsOf(s[e.kind??""]??"")}),n("p",{children:n(w,{to:S(a,{narrow:Se({...e,kind:void 0})}),children:o.allKinds})}),n(Bn,{events:i.nodes.map(d=>({...d,lineName:`${d.project.name} · ${l(d)}`})),caption:o.events}),n(ne,{pages:i})]})}var Pc={function:1,economic:3,source:2,unit:4,kind:5,lot:2,nature:6,month:1},Fc={function:3,economic:6};function ks({by:e,units:t,department:r,year:o}){let a=g(),{explorer:s,tables:i}=p(),l=k(),d=Mn(e,X(a)),c=zt(d.measure),u=vs(e,d),y=on(d),m={department:r,year:o??null,at:_(a)},f={...m,keys:u,narrow:y,subtotals:!1,after:null},b=ee(we,f,O=>O.groupBy.groups),v=d.table?Number(d.table):Fc[e],A=C(dt,v===void 0?null:{...m,number:v}),T=(d.sort??(e==="unit"||e==="source"?"amount":"key"))==="amount"?[...b.nodes].sort((O,F)=>Oe(Ue(O.measures,c),Ue(F.measures,c))):b.nodes;return n("div",{"aria-busy":b.loading,children:[(e==="function"||e==="economic")&&n(Mc,{by:e,narrow:d,groups:b.nodes}),n("h2",{children:s.barsTitle(s.bys[e],s.measures[c])}),n("p",{class:"tools",children:[n("span",{class:"hint",children:e==="function"||e==="economic"?s.deeper:s.leads}),n(ce,{name:"sort",label:s.sort,first:e==="unit"||e==="source"?"amount":"key",options:[["key",s.byOrder],["amount",s.byAmount]]})]}),b.data&&T.length===0&&n(z,{children:s.none}),T.length>0&&n(gs,{rows:T.flatMap(({values:O,measures:F})=>{let le=O.at(-1);if(!le)return[];let he=Bc(le,F.adjustedFen,A.data?.table,t);return[{key:O.map(B=>B.value).join("/"),code:/^\d{3,7}$/.test(le.value)?le.value:"",name:l(le.label),to:Dc(a,e,d,le,t),measures:F,also:he&&n(w,{to:E(a,"table",he),title:s.sameMeans,children:i.number(he.table)})}]}),measure:c,caption:s.barsTitle(s.bys[e],s.measures[c]),head:s.bys[e],series:Pc[e]}),(b.more||b.problem||!b.data)&&n(ne,{pages:b}),e==="kind"&&d.kind&&n(ws,{narrow:d,department:r,year:o}),n(ie,{document:we,variables:f,file:{what:"groups",more:{department:r,fiscalYear:String(o),keys:u.join(","),...an(y)}}})]})}function Dc(e,t,r,o,a){let s=d=>S(e,{narrow:Se({...r,...d})}),i=o.value.toUpperCase(),l={source:r.source,lot:r.lot,nature:r.nature,unit:r.unit};if(o.key==="PROJECT")return E(e,"project",{id:o.value});switch(t){case"function":return s({function:o.value});case"economic":return s({economic:o.value});case"kind":return s({kind:i});case"source":return ke(e,"lines",{source:i,lot:r.lot,unit:r.unit});case"lot":return ke(e,"lines",{lot:i,source:r.source,unit:r.unit});case"nature":return ke(e,"projects",{...l,nature:i});case"unit":return ke(e,"projects",{...l,unit:a.find(d=>d.uuid===o.value)?.key??o.value});case"month":return S(e,{by:"time",narrow:Se({...r,interval:"MONTH"})})}}function Mc({by:e,narrow:t,groups:r}){let o=p().explorer,a=k(),s=g(),i=c=>S(s,{narrow:Se({...t,[e]:c})}),l=t[e]===void 0?[]:r[0]?.values.slice(0,-1)??[];if(t[e]===void 0)return null;let d=l.filter((c,u)=>l.findIndex(y=>y.value===c.value)===u);return n("nav",{class:"crumbs","aria-label":o.crumbs,children:n("ol",{children:[n("li",{children:n(w,{to:i(void 0),children:o.bys[e]})}),d.length===0&&n("li",{"aria-current":"true",children:t[e]}),d.map((c,u)=>{let y=`${/^\d/.test(c.value)?`${c.value} `:""}${a(c.label)}`;return u===d.length-1?n("li",{"aria-current":"true",children:y},c.value):n("li",{children:n(w,{to:i(c.value),children:y})},c.value)})]})})}function Bc(e,t,r,o){let a=e.key==="UNIT"?o.find(l=>l.uuid===e.value)?.key:e.value,s=r?.rows.find(l=>l.key===a),i=s?.cells.find(l=>l.fen===t);return r&&s&&i?{table:r.number,row:s.key,column:i.column}:null}function Le(e){return Date.parse(`${e.slice(0,10)}T00:00:00Z`)/864e5}function pt(e){return new Date(e*864e5).toISOString().slice(0,10)}function Gt(e,t,r,o){let a=t-e||1;return s=>r+(s-e)/a*(o-r)}function io(e,t,r){let o=Math.max((t-e)/r,1),a=10**Math.floor(Math.log10(o)),s=a*([1,2,5,10].find(l=>l*a>=o)??10),i=[];for(let l=Math.floor(e/s)*s;l<=t+s*.999;l+=s)i.push(BigInt(Math.round(l)));return i}function xs(e,t,r){let[o,a]=[new Date(e*864e5),new Date(t*864e5)],s=(a.getUTCFullYear()-o.getUTCFullYear())*12+a.getUTCMonth()-o.getUTCMonth(),i=[1,2,3,6,12,24,60].find(d=>s/d<=r)??120,l=[];for(let d=0;d<=s+1;d+=1){let c=new Date(Date.UTC(o.getUTCFullYear(),o.getUTCMonth()+d,1)),u=c.getTime()/864e5;c.getUTCMonth()%i===0&&u>=e&&u<=t&&l.push(pt(u))}return l}function qt(e,t,r){let o=0;for(let[a,s]of[...e].entries())if(o+=/[\u2e80-\uffef]/.test(s)?r:r*.56,o>t)return`${[...e].slice(0,Math.max(a-1,1)).join("")}…`;return e}var lo=["DAY","MONTH","QUARTER","YEAR"],jc={DAY:0,MONTH:1,QUARTER:3,YEAR:12};function As(e){return lo.find(t=>t===e)??"DAY"}function Cs(e,t){if(t==="DAY")return e;let[r,o]=e.split("-").map(Number),a=new Date(Date.UTC(r,o-1+jc[t],1)).toISOString().slice(0,10);return pt(Le(a)-1)}function Os(e,t){return t==="DAY"?e:t==="YEAR"?e.slice(0,4):t==="MONTH"?e.slice(0,7):`${e.slice(0,4)} Q${Math.ceil(Number(e.slice(5,7))/3)}`}function Kt(e){let[t,r]=R(null),[o,a]=R(e);return M(()=>{if(!t)return;let s=new ResizeObserver(([i])=>a(Math.round(i?.contentRect.width??e)));return s.observe(t),()=>s.disconnect()},[t]),[r,o]}var Hn=6,Uc=["","7 3","2 2","9 3 2 3","4 2","1 3"],An=300,co=16,yt=26,Es=12,Vc=80;function Qn({lines:e,title:t,until:r,to:o}){let{explorer:a,told:s}=p(),i=g().money??"wan",[l,d]=Kt(720),[c,u]=R(),y=e.flatMap(P=>P.points);if(y.length===0)return null;let m=y.map(P=>Le(P.time)),f=Math.min(...m),b=Math.max(...m,r?Le(r):0),v=b===f?f+30:b+(b-f)*.03,A=y.map(P=>Number(P.fen)),[$,T]=[Math.min(...A),Math.max(...A)],O=$===T?io(Math.min($,0),Math.max(T,0),5):io($,T,5),[F,le]=[Number(O[0]??0n),Number(O.at(-1)??1n)],he=Math.max(...O.map(P=>H(String(P),i).length))*7+10,B=e.length>1?Math.min(Math.max(d*.22,70),230):14,U=Gt(f,v,he,d-B),j=Gt(F,le,An-yt,co),I=c===void 0?void 0:Math.max(f,...m.filter(P=>P<=c));return n("figure",{class:"steps",ref:l,children:[n("svg",{width:d,height:An,role:"group","aria-label":t,onPointerMove:P=>u(Gt(he,d-B,f,v)(P.offsetX)),onPointerLeave:()=>u(void 0),children:[O.map(P=>n("g",{class:"tick","aria-hidden":"true",children:[n("line",{x1:he,x2:d-B,y1:j(Number(P)),y2:j(Number(P)),class:P===0n?"zero":""}),n("text",{x:he-6,y:j(Number(P))+4,"text-anchor":"end",children:H(String(P),i)})]},String(P))),xs(f,v,(d-he-B)/62).map(P=>n("g",{class:"tick","aria-hidden":"true",children:[n("line",{x1:U(Le(P)),x2:U(Le(P)),y1:An-yt,y2:An-yt+4}),n("text",{x:U(Le(P)),y:An-7,"text-anchor":"middle",children:P.slice(0,7)})]},P)),I!==void 0&&n("line",{class:"near",x1:U(I),x2:U(I),y1:co,y2:An-yt}),e.map((P,Q)=>n(Hc,{line:P,at:Q,x:U,y:j,last:v,to:o,links:y.length<=Vc},P.key)),e.length>1&&n(Qc,{lines:e,y:j,left:d-B+8,width:B-8})]}),n("figcaption",{children:[I!==void 0&&n("span",{class:"told",children:s(pt(I),e.map(P=>`${e.length>1?`${P.label} `:""}${H(zc(P,I),i)}`))}),I===void 0&&n("span",{class:"hint",children:F>0||le<0?a.notFromZero:a.pointAt})]})]})}function zc(e,t){return e.points.findLast(r=>Le(r.time)<=t)?.fen??"0"}function Hc({line:e,at:t,x:r,y:o,last:a,to:s,links:i}){let l=g().money??"wan",d=e.points.map((u,y)=>{let[m,f]=[r(Le(u.time)),o(Number(u.fen))];return y===0?`M${m},${f}`:`H${m}V${f}`}).join(""),c=`var(--series-${t%Hn+1})`;return n("g",{class:"line",style:{stroke:c,fill:c},children:[n("path",{d:`${d}H${r(a)}`,"stroke-dasharray":Uc[t%Hn]}),e.points.filter((u,y)=>y===0||u.changeFen!=="0").map((u,y)=>{let m=`${u.time} ${e.label} ${H(u.fen,l)} (${je(u.changeFen,l)})`,f=n("circle",{cx:r(Le(u.time)),cy:o(Number(u.fen)),r:3.5,children:n("title",{children:m})}),b=s?.(u.time);return i&&b?n("a",{"aria-label":m,...Pn(b),children:[n("circle",{class:"reach",cx:r(Le(u.time)),cy:o(Number(u.fen)),r:12}),f]},y):n("g",{children:f},y)})]})}function Qc({lines:e,y:t,left:r,width:o}){let a=e.map((d,c)=>({line:d,at:c,y:t(Number(d.points.at(-1)?.fen??0))})).sort((d,c)=>d.y-c.y),s=co-4,i=a.map(d=>({...d,y:(s=Math.max(d.y,s))+4,next:s+=Es+4})),l=Math.max(0,s-(An-yt+8));return n("g",{class:"names","aria-hidden":"true",children:i.map(({line:d,at:c,y:u})=>n("text",{x:r,y:u-l,style:{fill:`var(--series-${c+1})`},children:[qt(d.label,o,Es),n("title",{children:d.label})]},d.key))})}var uo={SOURCE:"source",UNIT:"unit",LOT:"lot",NATURE:"nature",FUNCTION_CLASS:"function",ECONOMIC_CLASS:"economic",KIND:"kind"},Yc=12;function Rs({department:e,year:t}){let r=g(),o=p().explorer,a=Mn("time",X(r)),s=a.axis==="RECORDED"?"RECORDED":"EFFECTIVE",i=As(a.interval),l=a.label&&uo[a.label]?a.label:void 0,d=on(a),c={department:e,year:t??null,narrow:d,at:_(r)},u={...c,keys:l?[l]:null,axis:s,interval:i},y=C(ct,u),m=C(we,l?{...c,keys:[l],subtotals:!1,after:null}:null),f=Wc(l?m.data:void 0),b={...an(d),axis:s,interval:i,...l?{keys:l}:{}},v=A=>{let $=Cs(A,i),T=s==="RECORDED"?{on:void 0,known:$,position:void 0,disclosure:void 0}:{on:$},O=l?uo[l]:"function";return S(r,{...T,by:O,narrow:Se({...a,axis:void 0,interval:void 0,label:void 0})})};return n(h,{children:[n("form",{class:"filters",onSubmit:A=>A.preventDefault(),children:[n(se,{name:"label",label:o.lineEach,all:o.oneLine,options:Object.entries(uo).map(([A,$])=>[A,o.bys[$]])}),n(ce,{name:"axis",label:o.axis,first:"EFFECTIVE",options:[["EFFECTIVE",o.axes.EFFECTIVE],["RECORDED",o.axes.RECORDED]]}),n(ce,{name:"interval",label:o.interval,first:"DAY",options:lo.map(A=>[A,o.intervals[A]])}),n(ce,{name:"measure",label:o.measure,first:"adjusted",options:[["adjusted",o.standing],["adjustments",o.sinceFirst]]})]}),n("h2",{children:o.overTimeTitle(o.axes[s])}),n("p",{class:"hint",children:[s==="RECORDED"?o.axisRecorded:o.axisEffective," ",i!=="DAY"&&o.atEnd]}),n(N,{answer:y,children:({series:{points:A}})=>{let $=Gc(A,f,a.measure==="adjustments");return $.length===0?n(z,{children:o.none}):n(h,{children:[n(Qn,{lines:$.slice(0,Hn),title:o.overTimeTitle(o.axes[s]),until:A.at(-1)?.time,to:v}),$.length>Hn&&n("p",{class:"hint",children:o.largest(Hn,$.length)}),n(Kc,{lines:$,interval:i,to:v})]})}}),n(ie,{document:ct,variables:u,file:{what:"series",more:{department:e,fiscalYear:String(t),...b}}})]})}function Wc(e){let t=de(),r=p().explorer,o=new Map(e?.groupBy.groups.nodes.map(({values:a})=>[a.map(s=>s.label.zh).join(" / "),a.map(s=>s.label[t]).join(" / ")]));return a=>o.get(a)??(a==="合计"?r.total:a)}function Gc(e,t,r){let o=new Map;for(let{time:s,label:i,fen:l,changeFen:d}of e){let c=o.get(i)??[];(c.length===0||d!=="0")&&c.push({time:s,fen:l,changeFen:d}),o.set(i,c)}let a=s=>(s.points.at(-1)?.fen??"0").replace("-","");return[...o].map(([s,i])=>({key:s,label:t(s),points:i})).sort((s,i)=>Oe(a(s),a(i))).map(s=>r?{...s,points:s.points.map((i,l)=>qc(i,l,s.points[0]?.fen??"0"))}:s)}function qc(e,t,r){return{...e,fen:String(BigInt(e.fen)-BigInt(r)),changeFen:t===0?"0":e.changeFen}}function Kc({lines:e,interval:t,to:r}){let o=p().explorer,a=e.slice(0,Yc),s=[...new Set(a.flatMap(i=>i.points.map(l=>l.time)))].sort();return n(h,{children:[n("h3",{children:o.changesOnly}),n("div",{class:"wide",children:n("table",{class:"list over",children:[n("caption",{class:"unseen",children:o.changesOnly}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.time}),a.map(i=>n("th",{scope:"col",class:"amount",children:i.label},i.key))]})}),n("tbody",{children:s.map(i=>n("tr",{children:[n("th",{scope:"row",children:n(w,{to:r(i),children:Os(i,t)})}),a.map(l=>n(Jc,{line:l,time:i},l.key))]},i))})]})})]})}function Jc({line:e,time:t}){let r=e.points.findLastIndex(s=>s.time<=t),o=e.points[r];if(!o)return n("td",{class:"amount",children:n("span",{class:"none",children:"—"})});let a=r>0&&o.time===t;return n("td",{class:`amount${a?" moved":""}`,children:[n(x,{fen:o.fen}),a&&n("span",{class:"change",children:n(x,{fen:o.changeFen,plus:!0})})]})}function $s({department:e,year:t}){let r=g(),o=p().explorer,a=C(en,{department:e,year:t??null,at:_(r)}),s=r.by==="time",i=bs(r.by),l=[...so,"time"];return n("section",{class:"explore",children:[n("h1",{children:o.chartsTitle}),n("nav",{class:"tabs","aria-label":o.groupedBy,children:n("ul",{children:l.map(d=>n("li",{children:n(w,{to:S(r,{by:d,narrow:Se({...Mn(d,X(r)),function:void 0,economic:void 0,kind:void 0,sort:void 0})}),"aria-current":(s?"time":i)===d?"page":void 0,children:o.bys[d]})},d))})}),n(Xc,{choices:a.data,time:s}),s?n(Rs,{department:e,year:t}):n(ks,{by:i,units:a.data?.department.units.nodes??[],department:e,year:t})]})}function Xc({choices:e,time:t}){let r=p(),o=k(),a=e?.department.units.nodes??[],s=e?.fundingSources??[],i=e?.department.tables??[],l=["initial","adjustments","adjusted"].map(d=>[d,r.explorer.measures[d]]);return n("form",{class:"filters",onSubmit:d=>d.preventDefault(),children:[n(se,{name:"table",label:r.explorer.scope,all:r.explorer.wholeBudget,options:i.map(d=>[String(d.number),`${r.tables.number(d.number)} ${o(d.title)}`])}),n(se,{name:"source",label:r.explorer.source,all:r.explorer.all,options:s.map(d=>[d.source,o(d.label)])}),n(se,{name:"unit",label:r.explorer.unit,all:r.explorer.all,options:a.map(d=>[d.key,d.name])}),n(In,{}),n(sn,{}),!t&&n(ce,{name:"measure",label:r.explorer.measure,first:"adjusted",options:l})]})}function mt(e){let t=new Map;for(let r of e){let o=t.get(r.table);o?o.push(r):t.set(r.table,[r])}return t}function _s(e){let t=new Map;for(let{operation:r,changeFen:o}of e.flatMap(a=>a.moves)){if(o==="0")continue;let a=t.get(r.id),s=a&&Te(a.most)>=Te(o)?a.most:o;t.set(r.id,{operation:r,cells:(a?.cells??0)+1,most:s})}return[...t.values()].sort((r,o)=>r.operation.position-o.operation.position)}function Ss(e){return e.reduce((t,r)=>t===void 0||Te(r.differenceFen)>Te(t.differenceFen)?r:t,void 0)}function Ts(e,t,r){let o=t.trim().toLowerCase();return o===""?e:e.filter(a=>Zc(a,r).some(s=>s.toLowerCase().includes(o)))}function Zc(e,t){let r=[e.rowLabel,e.columnLabel].flatMap(a=>[a.zh,a.en]),o=e.moves.flatMap(({operation:a})=>[a.reason,a.authority?.documentNumber??"",...a.commands.map(t)]);return[...r,e.row,e.before,e.after,...o]}function ft({change:e,at:t,children:r}){let{table:o,row:a,column:s}=e,i=p();return n(w,{to:E(g(),"table",{table:o,row:a,column:s,...rn(t)}),title:i.compare.explain,children:r})}function Yn({change:e,at:t,side:r}){let o=g().money??"wan",a=p(),s=r==="before"?e.beforeFen:e.afterFen,i=e[r];return i===""?n("span",{class:"none",title:a.tables.blank,children:"—"}):n(ft,{change:e,at:t,children:o==="yuan"&&s!==null?H(s,o):i})}var Ls=2;function Is({moves:e}){let t=p(),r=e.filter(s=>s.changeFen!=="0").sort((s,i)=>Te(s.changeFen)<Te(i.changeFen)?1:-1),o=r.slice(r.length>Ls+1?Ls:r.length),a=e.filter(s=>s.changeFen==="0");return n(h,{children:[n("ul",{class:"moves",children:r.slice(0,r.length-o.length).map(s=>n(Ns,{move:s},s.operation.id))}),o.length+a.length>0&&n("details",{children:[n("summary",{children:t.compare.others(o.length,a.length)}),n("ul",{class:"moves",children:[...o,...a].map(s=>n(Ns,{move:s},s.operation.id))})]})]})}function Ns({move:{operation:e,changeFen:t}}){let r=p();return n("li",{children:[n(x,{fen:t,plus:!0})," ",n(V,{id:e.id,children:Jt(e.commands,r)})," ",n("span",{class:"reason",children:[e.reason," ",n("span",{class:"hint",children:n(Z,{authority:e.authority})})]})]})}var eu=/^(Register|GiveName|StateCode|RequireEmptyYear|PublishDisclosure)/;function Jt(e,t){if(e.includes("PublishDisclosure"))return t.command("PublishDisclosure");let r=e.filter(o=>!eu.test(o));return t.several((r.length>0?r:e).map(t.command))}function Ps({changes:e,pair:t}){let r=p(),o=r.money[g().money??"wan"],a=e.reduce((s,i)=>Te(i.differenceFen)>s?Te(i.differenceFen):s,0n);return n("div",{class:"wide",children:n("table",{class:"list cards changed-cells",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.compare.row}),n("th",{scope:"col",children:r.compare.column}),n("th",{scope:"col",class:"amount",children:[r.compare.before," ",n("span",{class:"unit",children:o})]}),n("th",{scope:"col",class:"amount",children:r.compare.after}),n("th",{scope:"col",class:"amount",children:r.compare.difference}),n("td",{class:"extent"}),n("th",{scope:"col",children:r.compare.movedBy})]})}),n("tbody",{children:e.map((s,i)=>n(nu,{change:s,again:e[i-1]?.row===s.row&&e[i-1]?.rowLabel.zh===s.rowLabel.zh,most:a,pair:t},`${s.row}\0${s.column}`))})]})})}function nu({change:e,again:t,most:r,pair:o}){let a=k();return n("tr",{class:t?"again":"",children:[n("th",{scope:"row",children:a(e.rowLabel)}),n("td",{class:"column",children:a(e.columnLabel)}),n("td",{class:"amount was",children:n(Yn,{change:e,at:o.before,side:"before"})}),n("td",{class:"amount now",children:n(Yn,{change:e,at:o.after,side:"after"})}),n("td",{class:"amount difference",children:n(x,{fen:e.differenceFen,plus:!0})}),n("td",{class:"extent",children:n(tu,{fen:e.differenceFen,most:r})}),n("td",{class:"causes-of",children:n(Is,{moves:e.moves})})]})}function tu({fen:e,most:t}){let r=me(Te(e),t)*48,o=BigInt(e)<0n;return n("svg",{viewBox:"0 0 100 12",preserveAspectRatio:"none","aria-hidden":"true",class:o?"less":"more-of",children:[n("line",{x1:"50",x2:"50",y1:"0",y2:"12","vector-effect":"non-scaling-stroke"}),n("rect",{x:o?50-r:50,y:"2",width:Math.max(r,.8),height:"8"})]})}var Xt={},po={position:0};function yo(e){return Object.keys(_(e)).length>0||Object.keys(oo(e)).length>0}function Ms(e,t){if(yo(e))return{before:_(e),after:oo(e)};let r=t.disclosures[0];return{before:r?{disclosure:r.digest}:po,after:Xt}}function cn({before:e,after:t},r){let a=Object.keys(e).length===0&&Object.keys(t).length===0?{position:r.operations.at(-1)?.position??0}:e;return{...rn(a),toOn:t.effectiveOn??void 0,toKnown:t.knownAt??void 0,toPosition:t.position??void 0,toDisclosure:t.disclosure??void 0}}function Zt(e,t){return Fs(e.before,t.before)&&Fs(e.after,t.after)}function Fs(e,t){return["effectiveOn","knownAt","position","disclosure"].every(r=>(e[r]??null)===(t[r]??null))}function mo(e){return{before:{position:e.before},after:{position:e.position}}}function fo(e,t){let r=e.flatMap(a=>(t==="knownAt"?G(a.recordedAt,"day"):a.effectiveOn)??[]);return[...new Set(r.map(a=>a.slice(0,7)))].sort().map(a=>({name:a,pair:{before:{[t]:Ds(a,-1)},after:{[t]:Ds(a,0)}}}))}function Ds(e,t){let[r,o]=e.split("-").map(Number);return new Date(Date.UTC(r,o+t,0)).toISOString().slice(0,10)}function un({value:e,onDay:t,...r}){let o=K(null);return M(()=>{o.current&&o.current.value!==e&&(o.current.value=e)},[e]),n("input",{...r,ref:o,type:"date",min:"1949-01-01",max:"2999-12-31",onChange:a=>{let s=a.currentTarget.value;s!==e&&!a.currentTarget.validity.badInput&&t(s)}})}function er(e,t){let{data:r}=C(Ut,{department:e,year:t??null,after:null});return{operations:r?.operations.nodes??[],disclosures:r?.department.disclosures??[],more:r?.operations.pageInfo.hasNextPage??!1}}function Bs(e){return[...new Set(e.flatMap(t=>t.effectiveOn??[]))].sort()}function js({department:e,year:t}){let r=g(),o=p(),a=er(e,t),s=[r.on,r.known,r.position,r.disclosure].some(d=>d!==void 0),[i,l]=R(()=>!matchMedia(ru).matches);return n("section",{"aria-label":o.time.label,children:n("details",{class:`time${s?" pinned":""}`,open:i,onToggle:d=>l(d.currentTarget.open),children:[n("summary",{children:[n("strong",{children:o.time.label})," ",n("span",{role:"status",children:go(r,a,o)})]}),n("div",{class:"axes",children:[n(ou,{marks:a}),n(au,{marks:a}),n("p",{class:"now",children:[n("button",{type:"button",disabled:!s,onClick:()=>D(nr),children:o.time.newest}),a.more&&n("span",{class:"hint",children:o.time.more})]})]})]})})}var ru="(max-width: 60rem)",nr={on:void 0,known:void 0,position:void 0,disclosure:void 0};function go(e,t,r){let o=Vs(e,t,r);return e.disclosure!==void 0&&e.on===void 0?o:r.time.both(Us(e,t,r),o)}function Us({on:e},{operations:t},r){return e===void 0?r.time.anyDay:r.time.happened(e,t.filter(o=>o.effectiveOn===e).length)}function Vs(e,t,r){let o=t.disclosures.find(s=>s.digest===e.disclosure);if(o)return r.time.published(o.publishedOn);if(e.known!==void 0)return r.time.knownAt(e.known);let a=t.operations[zs(e,t)];return e.position===void 0?r.time.now:a?r.time.after(e.position,G(a.recordedAt,"minute"),r.several(a.commands.map(r.command))):r.time.before(e.position)}function zs(e,{operations:t,disclosures:r}){let o=e.position??r.find(s=>s.digest===e.disclosure)?.position,{known:a}=e;return o!==void 0?t.filter(s=>s.position<=o).length-1:a===void 0?t.length:t.filter(s=>(a.length>10?s.recordedAt:G(s.recordedAt,"day"))<=a).length-1}function ou({marks:e}){let t=g(),{on:r}=t,o=p(),a=Bs(e.operations);return n("div",{class:"axis",children:[n("label",{for:"time-on",children:o.time.standing}),n(un,{id:"time-on",value:r??"",onDay:s=>D({on:s||void 0})}),n(Hs,{label:o.time.standingSlide,count:a.length,index:r===void 0?a.length:a.filter(s=>s<=r).length-1,text:Us(t,e,o),mark:s=>({x:s,title:a[s]??""}),onSlide:s=>D({on:a[s]},!0)})]})}function au({marks:e}){let t=g(),r=p(),{operations:o,disclosures:a}=e;return n("div",{class:"axis",children:[n("label",{for:"time-known",children:r.time.knowing}),n(un,{id:"time-known",value:t.known?.slice(0,10)??"",onDay:s=>D({...nr,on:t.on,known:s||void 0})}),n(Hs,{label:r.time.knowingSlide,count:o.length,index:zs(t,e),text:Vs(t,e,r),mark:s=>({x:s,title:o[s]?.reason??"",late:o[s]?.backDated??!1}),onSlide:s=>D({...nr,on:t.on,position:o[s]?.position},!0)}),a.map(s=>n("button",{type:"button",class:"published","aria-pressed":t.disclosure===s.digest,onClick:()=>D({...nr,disclosure:s.digest}),children:r.time.asPublished(s.publishedOn)},s.digest))]})}function Hs({label:e,count:t,index:r,text:o,mark:a,onSlide:s}){let i=Array.from({length:t},(l,d)=>a(d));return n("span",{class:"strip",children:[n("svg",{"aria-hidden":"true",children:i.map(l=>n("rect",{x:`${100*l.x/t}%`,width:"3",y:l.late?"0%":"30%",height:l.late?"100%":"70%",children:n("title",{children:l.title})},l.x))}),n("input",{type:"range",min:0,max:t,value:r,"aria-label":e,"aria-valuetext":o,disabled:t===0,onInput:l=>{let d=Number(l.currentTarget.value);s(d)}})]})}function Ys({pair:e,marks:t,found:r}){let o=p(),a=g(),{before:s,after:i}=e;return n("div",{class:"points",children:[n(Qs,{id:"before",title:o.compare.before,at:s,marks:t,found:r?.before,note:yo(a)?o.compare.fromBar:o.compare.byDefault,onChoose:l=>D(cn({before:l,after:i},t))}),n("button",{type:"button",class:"swap",title:o.compare.swap,"aria-label":o.compare.swap,onClick:()=>D(cn({before:i,after:s},t)),children:"⇄"}),n(Qs,{id:"after",title:o.compare.after,at:i,marks:t,found:r?.after,note:o.compare.ownPoint,onChoose:l=>D(cn({before:s,after:l},t))})]})}function Qs({id:e,title:t,at:r,marks:o,found:a,note:s,onChoose:i}){let l=p();return n("fieldset",{class:`point ${e}`,children:[n("legend",{children:t}),n("p",{class:"said",children:tr(r,o,l)}),n("p",{class:"hint",children:[s,a&&` · ${l.compare.coordinates(a.position,a.effectiveOn)}`]}),n("div",{class:"choose",children:[n(iu,{id:e,at:r,marks:o,onChoose:i}),n("label",{children:[l.compare.inForce,n(un,{value:r.effectiveOn??"",onDay:d=>i({...su(r),...Ws("effectiveOn",d)})})]})]})]})}function tr(e,t,r){return go(S({view:"compare"},rn(e)),t,r)}function su({knownAt:e,position:t,disclosure:r}){return r!=null?{disclosure:r}:t!=null?{position:t}:e!=null?{knownAt:e}:{}}function Ws(e,t){return t===""?{}:{[e]:t}}function iu({id:e,at:t,marks:r,onChoose:o}){let a=p(),{operations:s,disclosures:i}=r,l=t.effectiveOn!=null?{effectiveOn:t.effectiveOn}:{},d=s.at(-1),c=m=>{let[f,b=""]=m.split(":");return f==="disclosure"?{disclosure:b}:f==="position"?{...l,position:Number(b)}:f==="day"?{...l,knownAt:d?G(d.recordedAt,"day"):new Date().toISOString().slice(0,10)}:l},u=lu(t),y=s.some(m=>m.position===t.position)||t.position==null||t.position===0;return n(h,{children:[n("label",{children:[a.compare.known,n("select",{value:u,onChange:m=>o(c(m.currentTarget.value)),children:[n("option",{value:"now",children:a.compare.knownNow}),i.map(m=>n("option",{value:`disclosure:${m.digest}`,children:a.time.asPublished(m.publishedOn)},m.digest)),n("option",{value:"day",children:a.compare.knownDay}),n("optgroup",{label:a.compare.knownAfter,children:[n("option",{value:"position:0",children:a.compare.nothingYet}),!y&&n("option",{value:u,children:a.compare.position(t.position??0)}),s.map(m=>n("option",{value:`position:${m.position}`,children:a.compare.operation(m.position,G(m.recordedAt,"day"),a.several(m.commands.map(a.command)),m.reason)},m.id))]})]})]}),u==="day"&&n("label",{children:[a.compare.knownUntil,n(un,{id:`${e}-known`,value:t.knownAt?.slice(0,10)??"",onDay:m=>o({...l,...Ws("knownAt",m)})})]})]})}function lu({knownAt:e,position:t,disclosure:r}){return r!=null?`disclosure:${r}`:t!=null?`position:${t}`:e!=null?"day":"now"}function qs({pair:e,marks:t}){let r=p(),o=[...t.disclosures.map(({digest:a,publishedOn:s})=>({name:r.compare.publishedNow(s),pair:{before:{disclosure:a},after:Xt}})),{name:r.compare.nothingNow,pair:{before:po,after:Xt}}];return n("section",{class:"ready","aria-label":r.compare.ready,children:[n("span",{class:"hint",children:r.compare.ready}),o.map(a=>n(du,{name:a.name,to:a.pair,pair:e,marks:t},a.name)),n(cu,{pair:e,marks:t}),n(Gs,{name:r.compare.monthInForce,months:fo(t.operations,"effectiveOn"),pair:e,marks:t}),n(Gs,{name:r.compare.monthRecorded,months:fo(t.operations,"knownAt"),pair:e,marks:t})]})}function du({name:e,to:t,pair:r,marks:o}){let a=g();return n(w,{class:"chip",to:S(a,cn(t,o)),"aria-current":Zt(r,t)?"true":void 0,children:e})}function cu({pair:e,marks:t}){let r=p(),{operations:o}=t,a=o.findIndex(i=>Zt(e,mo(i))),s=i=>{let l=o[i];l&&D(cn(mo(l),t))};return o.length===0?null:n("span",{class:"stepper",children:[n("select",{"aria-label":r.compare.aroundOperation,value:a,onChange:i=>s(Number(i.currentTarget.value)),children:[n("option",{value:-1,disabled:!0,children:r.compare.aroundOperation}),o.map((i,l)=>n("option",{value:l,children:r.compare.aroundOne(r.compare.operation(i.position,G(i.recordedAt,"day"),r.several(i.commands.map(r.command)),i.reason))},i.id))]}),a>=0&&n(Ks,{index:a,count:o.length,onChoose:s})]})}function Gs({name:e,months:t,pair:r,marks:o}){let a=p(),s=t.findIndex(l=>Zt(r,l.pair)),i=l=>{let d=t[l];d&&D(cn(d.pair,o))};return t.length===0?null:n("span",{class:"stepper",children:[n("select",{"aria-label":e,value:s,onChange:l=>i(Number(l.currentTarget.value)),children:[n("option",{value:-1,disabled:!0,children:e}),t.map((l,d)=>n("option",{value:d,children:a.compare.month(l.name)},l.name))]}),s>=0&&n(Ks,{index:s,count:t.length,onChoose:i})]})}function Ks({index:e,count:t,onChoose:r}){let o=p();return n(h,{children:[n("button",{type:"button",disabled:e===0,"aria-label":o.compare.earlier,title:o.compare.earlier,onClick:()=>r(e-1),children:"‹"}),n("button",{type:"button",disabled:e===t-1,"aria-label":o.compare.later,title:o.compare.later,onClick:()=>r(e+1),children:"›"})]})}function Js(e){let t=e.target.closest("a.figure"),r=t?.closest("table");if(!t||!r)return;if((e.ctrlKey||e.metaKey)&&e.key==="c"&&!getSelection()?.toString()){navigator.clipboard?.writeText(t.textContent?.trim()??"");return}let o=t.closest("td"),a=o.parentElement,s=uu(e,o,a,r);s&&(e.preventDefault(),t.setAttribute("tabindex","-1"),s.setAttribute("tabindex","0"),s.focus(),s.scrollIntoView({block:"nearest",inline:"nearest"}))}function uu(e,t,r,o){let a=ho(r),s=a.findIndex(l=>l.closest("td")===t),i=e.ctrlKey||e.metaKey;switch(e.key){case"ArrowRight":return a[s+1]??null;case"ArrowLeft":return a[s-1]??null;case"ArrowDown":return rr(r,t.cellIndex,1);case"ArrowUp":return rr(r,t.cellIndex,-1);case"PageDown":return rr(r,t.cellIndex,20);case"PageUp":return rr(r,t.cellIndex,-20);case"Home":return(i?ho(o)[0]:a[0])??null;case"End":return(i?ho(o).at(-1):a.at(-1))??null;default:return null}}function ho(e){return[...e.querySelectorAll("a.figure")]}function rr(e,t,r){let o=null,a=e;for(let s=Math.abs(r);s>0&&a;){a=r>0?a.nextElementSibling:a.previousElementSibling;let i=a?.cells[t]?.querySelector("a.figure");i&&(o=i,s-=1)}return o}function or(e){let t=e.blocks.map(s=>({key:s.key,heads:s.rowHeads,columns:e.columns.filter(i=>s.columns.includes(i.key)),rows:new Map(e.rows.filter(i=>i.block===s.key).map(i=>[i.line,i]))})),r=Math.max(...e.columns.map(s=>s.under.length))+1,o=[...new Set(e.rows.map(s=>s.line))].sort((s,i)=>s-i),a=t.reduce((s,i)=>s+i.heads.length+i.columns.length,0);return{blocks:t,headings:pu(t,r),lines:o,width:a}}function ar(e,t,r){let o=e.code!==null&&(e.key===e.code||e.key.endsWith(`/${e.code}`));if(t<2)return[o?`${e.code} ${r(e.label)}`:r(e.label)];let a=e.code??"";return t===2?[o?a:"",r(e.label)]:o||e.code===null?[a,r(e.label),""]:[a,e.codeLabel?r(e.codeLabel):"",r(e.label)]}function pu(e,t){let r=Array.from({length:t},()=>[]);for(let o of e){for(let[a,s]of o.heads.entries())r[0]?.push({key:`${o.key}/${a}`,label:s,span:1,depth:t,column:void 0});Xs(o.columns,0,t,r,o.key)}return r}function Xs(e,t,r,o,a){let s=0;for(;s<e.length;){let i=e[s],l=i.under[t],d=s+1;if(l===void 0)o[t]?.push({key:`${a}/${i.key}`,label:i.title,span:1,depth:r-t,column:i});else{for(;d<e.length&&e[d]?.under[t]?.zh===l.zh;)d+=1;let c=`${a}/${i.key}/${t}`;o[t]?.push({key:c,label:l,span:d-s,depth:1,column:void 0}),Xs(e.slice(s,d),t+1,r,o,c)}s=d}}var xe=(e,t)=>`${e}\0${t}`;function ei({table:e,before:t}){let r=g(),o=p(),a=k(),s=ve(()=>or(e),[e]),i=K(null),l=Ye(S(r,{table:e.number,row:void 0,column:void 0})),d=`${l}${l.includes("?")?"&":"?"}`,c=r.money??"wan",u=ve(()=>s.lines.map(y=>n("tr",{"data-line":y,children:s.blocks.map(m=>n(gu,{block:m,line:y,blank:o.tables.blank,prefix:d,unit:c,before:t,said:a},m.key))},y)),[s,d,c,t,a(e.title)]);return M(()=>{let y=i.current;if(!y)return;for(let b of y.querySelectorAll("[aria-current]"))b.removeAttribute("aria-current");let m=r.row===void 0?null:Zs(y,r);m?.setAttribute("aria-current","true");let f=m??y.querySelector("a.figure");for(let b of y.querySelectorAll('a.figure[tabindex="0"]'))b.setAttribute("tabindex","-1");f?.setAttribute("tabindex","0")},[u,r.row,r.column]),M(()=>{let y=i.current&&r.row!==void 0?Zs(i.current,r):null;y&&yu(y)},[e.number,r.row,r.column]),n("table",{ref:i,class:`grid blocks-${s.blocks.length}`,onKeyDown:y=>Js(y),onClick:y=>mu(y),children:[n("caption",{class:"unseen",children:a(e.title)}),n("thead",{children:s.headings.map((y,m)=>n("tr",{children:y.map(f=>n(fu,{heading:f},f.key))},m))}),n("tbody",{children:u}),s.lines.length===0&&n("tbody",{children:n("tr",{children:n("td",{class:"empty",colSpan:s.width,children:o.tables.state[e.state]})})})]})}function Zs(e,t){let r=`a[data-row="${CSS.escape(t.row??"")}"][data-column="${CSS.escape(t.column??"")}"]`;return e.querySelector(r)}function yu(e){let t=e.closest(".scroll");if(!t)return;let[r,o]=[e.getBoundingClientRect(),t.getBoundingClientRect()],a=o.top+(e.closest("table")?.tHead?.offsetHeight??0),s=Math.max(Math.min(o.bottom,innerHeight),a+r.height);r.top<a?t.scrollTop-=a-r.top:r.bottom>s&&(t.scrollTop+=r.bottom-s+r.height);let i=e.closest("tr")?.querySelector("th"),l=i&&getComputedStyle(i).position==="sticky"?i.getBoundingClientRect().right:o.left;r.left<l?t.scrollLeft-=l-r.left:r.right>o.right&&(t.scrollLeft+=r.right-o.right+2)}function mu(e){let t=e.target.closest("a.figure");!t||e.button!==0||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey||(e.preventDefault(),!getSelection()?.toString()&&D({row:t.dataset.row,column:t.dataset.column}))}function fu({heading:e}){let t=k(),{label:r,span:o,depth:a,column:s}=e;return n("th",{scope:o>1?"colgroup":"col",colSpan:o,rowSpan:a,class:s?"amount":o>1?"":"item",title:s?t(s.definition):void 0,children:t(r)})}function gu({block:e,line:t,prefix:r,unit:o,before:a,said:s,blank:i}){let l=e.rows.get(t),d=e.heads.length;if(!l)return n(h,{children:[...e.heads,...e.columns].map((y,m)=>n("td",{},m))});let c=ar(l,d,s),u=c.findLastIndex(y=>y!=="");return n(h,{children:[c.map((y,m)=>m===u?n("th",{scope:"row",class:hu(l),title:bu(l,s),children:y},m):n("td",{class:m===0?"code":"item",children:y},m)),l.cells.map(y=>{let m=a.get(xe(l.key,y.column)),f=o==="yuan"&&y.fen!==null?H(y.fen,"yuan"):y.text,b=`${r}row=${encodeURIComponent(l.key)}&column=${encodeURIComponent(y.column)}`;return n("td",{class:`amount${l.total?" total":""}${m===void 0?"":" changed"}`,children:n("a",{class:"figure",href:b,tabIndex:-1,draggable:!1,"data-row":l.key,"data-column":y.column,...y.state==="FIGURE"?{}:{"data-blank":y.state,"aria-label":i},...m===void 0?{}:{title:m===""?"—":m,"data-was":m},children:y.state==="FIGURE"?f:null})},y.column)})]})}function hu(e){return`item level-${Math.min(e.level,6)}${e.total?" total":""}${e.leaf?" leaf":""}`}function bu(e,t){let r=t(e.label)===e.label.zh?e.label.en:e.label.zh;return e.codeLabel&&e.codeLabel.zh!==e.label.zh?`${r} · ${t(e.codeLabel)}`:r}function ni({number:e,changes:t,pair:r,budget:{department:o,year:a}}){let s=C(Na,{department:o,year:a??null,number:e,...r});return n(N,{answer:s,children:({before:i,after:l})=>l.blocks.map(d=>n(wu,{table:vu(i,l,d.key,t),number:e,changes:t,pair:r},d.key))})}function vu(e,t,r,o){let a=new Set(o.map(c=>c.row)),s=[...t.rows,...e.rows].filter(c=>c.block===r&&a.has(c.key)),i=new Map;for(let c of s)i.has(c.key)||i.set(c.key,{...c,line:i.size});let l=t.blocks.filter(c=>c.key===r),d=t.columns.filter(c=>l[0]?.columns.includes(c.key));return{...t,blocks:l,columns:d,rows:[...i.values()]}}function wu({table:e,changes:t,pair:r}){let o=k(),a=new Set(e.columns.map(c=>c.key)),s=new Map(t.filter(c=>a.has(c.column)).map(c=>[xe(c.row,c.column),c])),i=e.rows.filter(c=>c.cells.some(u=>s.has(xe(c.key,u.column))));if(i.length===0)return null;let l=or(e),d=l.blocks[0]?.heads.length??1;return n("div",{class:"wide",children:n("table",{class:"grid sheet-of-changes",children:[n("thead",{children:l.headings.map((c,u)=>n("tr",{children:c.map(({key:y,label:m,span:f,depth:b,column:v})=>n("th",{scope:f>1?"colgroup":"col",colSpan:f,rowSpan:b,class:v?"amount":f>1?"":"item",children:o(m)},y))},u))}),n("tbody",{children:i.map(c=>n(ku,{table:e.number,row:c,heads:d,mine:s,pair:r},c.key))})]})})}function ku({table:e,row:t,heads:r,mine:o,pair:a}){let s=k(),i=g().money??"wan",l=ar(t,r,s),d=l.findLastIndex(c=>c!=="");return n("tr",{children:[l.map((c,u)=>u===d?n("th",{scope:"row",class:`item level-${Math.min(t.level,6)}${t.total?" total":""}`,children:c},u):n("td",{class:u===0?"code":"item",children:c},u)),t.cells.map(c=>{let u=o.get(xe(t.key,c.column));if(u)return n("td",{class:"amount changed",children:[n("span",{class:"was",children:n(Yn,{change:u,at:a.before,side:"before"})}),n("span",{class:"now",children:[n("span",{"aria-hidden":"true",children:"→ "}),n(Yn,{change:u,at:a.after,side:"after"})]})]},c.column);let y=i==="yuan"&&c.fen!==null?H(c.fen,i):c.text;return n("td",{class:"amount as-before",children:y!==""&&n(ft,{change:{table:e,row:t.key,column:c.column},at:a.after,children:y})},c.column)})]})}function ri({changes:e,pair:t,names:r}){let o=p(),a=k(),s=mt(e),i=_s(e),l=Ss(e);return n(h,{children:[n("ul",{class:"tiles",children:[n("li",{children:[n("strong",{children:e.length})," ",o.compare.figures]}),n("li",{children:[n("strong",{children:s.size})," ",o.compare.ofTables(r.size)]}),n("li",{children:[n("strong",{children:i.length})," ",o.compare.operations]}),l&&n("li",{class:"most",children:[n("strong",{children:n(x,{fen:l.differenceFen,plus:!0})}),o.compare.most," ",n(ft,{change:l,at:t.after,children:`${o.tables.number(l.table)} ${a(l.rowLabel)} · ${a(l.columnLabel)}`})]})]}),n("div",{class:"causes",children:[n(xu,{tables:s,names:r}),n(Au,{moved:i})]})]})}function xu({tables:e,names:t}){let r=p(),o=k(),a=g(),s=Math.max(...[...e.values()].map(i=>i.length));return n("section",{children:[n("h2",{children:r.compare.whichTables}),n("ul",{class:"bars",children:[...e].map(([i,l])=>n("li",{children:n(w,{to:S(a,{table:a.table===i?void 0:i}),"aria-current":a.table===i?"true":void 0,children:[n("span",{class:"number",children:r.tables.number(i)}),n("span",{class:"name",children:o(t.get(i)??{zh:"",en:""})}),n("span",{class:"extent","aria-hidden":"true",children:n("span",{style:{width:`${l.length/s*100}%`}})}),n("span",{class:"number",children:l.length})]})},i))})]})}function Au({moved:e}){let t=p();return n("section",{children:[n("h2",{children:t.compare.whichOperations}),n("div",{class:"wide within",tabIndex:0,role:"region","aria-label":t.compare.whichOperations,children:n("table",{class:"list movers",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:t.compare.what}),n("th",{scope:"col",children:t.compare.why}),n("th",{scope:"col",children:t.compare.days}),n("th",{scope:"col",class:"amount",children:t.compare.moved}),n("th",{scope:"col",class:"amount",children:t.compare.upTo})]})}),n("tbody",{children:e.map(({operation:r,cells:o,most:a})=>n("tr",{children:[n("th",{scope:"row",children:n(V,{id:r.id,children:Jt(r.commands,t)})}),n("td",{children:[r.reason," ",n("span",{class:"hint",children:n(Z,{authority:r.authority})})]}),n("td",{class:"days",children:[r.effectiveOn,n("span",{class:"hint",children:[" ",t.compare.recorded(G(r.recordedAt,"day"))]})]}),n("td",{class:"amount",children:o}),n("td",{class:"amount",children:n(x,{fen:a,plus:!0})})]},r.id))})]})})]})}function oi({diff:e,pair:t,marks:r}){let o=p(),a=r.operations.filter(s=>ti(e.before,s)!==ti(e.after,s));return n("div",{class:"note",role:"status",children:[n("strong",{children:o.compare.same}),n("p",{children:o.compare.sameBetween(tr(t.before,r,o),tr(t.after,r,o))}),a.length>0&&n(h,{children:[n("p",{children:o.compare.without(a.length)}),n("ul",{children:a.map(s=>n("li",{children:[n(V,{id:s.id,children:Jt(s.commands,o)})," ",s.effectiveOn," ",s.reason]},s.id))})]})]})}function ti(e,t){return t.position<=e.position&&(e.effectiveOn===null||t.effectiveOn===null||t.effectiveOn<=e.effectiveOn)}function ai({department:e,year:t}){let r=p(),o=C(Ut,{department:e,year:t??null,after:null});return n("div",{class:"compare",children:[n("h1",{children:r.compare.title}),n("p",{class:"hint",children:r.compare.lead}),n(N,{answer:o,children:({operations:a,department:{disclosures:s}})=>n(Cu,{department:e,year:t,marks:{operations:a.nodes,disclosures:s,more:a.pageInfo.hasNextPage}})})]})}function Cu({department:e,year:t,marks:r}){let o=g(),a=Ms(o,r),s={department:e,year:t??null},i=C(La,{...s,...a}),l=C(Ln,{...s,at:a.after}),d=new Map((l.data?.department.tables??[]).map(c=>[c.number,c.title]));return n(h,{children:[n(Ys,{pair:a,marks:r,found:i.data?.diff}),n(qs,{pair:a,marks:r}),n(N,{answer:i,children:({diff:c})=>n(Ou,{diff:c,pair:a,marks:r,names:d,budget:{department:e,year:t}})})]})}function Ou({diff:e,pair:t,marks:r,names:o,budget:a}){let s=g(),i=p();if(e.changes.length===0)return n(oi,{diff:e,pair:t,marks:r});let l=e.changes.filter(c=>s.table===void 0||c.table===s.table),d=Ts(l,s.text??"",i.command);return n(h,{children:[n(ri,{changes:e.changes,pair:t,names:o}),n($u,{changes:e.changes,names:o,place:s,pair:t,department:a.department}),n("p",{role:"status",class:"hint",children:i.compare.shown(d.length,e.changes.length)}),d.length===0&&n("p",{class:"note",children:i.compare.none}),[...mt(d)].map(([c,u])=>n(Eu,{number:c,changes:u,name:o.get(c),pair:t,budget:a},c))]})}function Eu({number:e,changes:t,name:r,pair:o,budget:a}){let s=g(),i=p(),l=k();return n("section",{class:"changed-table",children:[n("h2",{children:[i.tables.number(e)," ",r&&l(r)," ",n("span",{class:"count",children:i.compare.cells(t.length)})]}),s.by==="table"?n(ni,{number:e,changes:t,pair:o,budget:a}):n(Ps,{changes:t,pair:o})]})}function Ru({before:e}){let{effectiveOn:t,knownAt:r,position:o,disclosure:a}=e,s=a?`disclosure:${a}`:o!=null?`position:${o}`:r?`known:${r}`:"";return[t??"",s].filter(i=>i!=="").join(",")}function $u({changes:e,names:t,place:r,pair:o,department:a}){let s=p(),i=k(),l=Ru(o),d=S(r,{department:a,...rn(o.after)});return n("div",{class:"filters",children:[n("label",{children:[s.compare.table,n("select",{value:r.table??"",onChange:c=>D({table:c.currentTarget.value===""?void 0:Number(c.currentTarget.value)}),children:[n("option",{value:"",children:s.compare.allTables(e.length)}),[...mt(e)].map(([c,u])=>n("option",{value:c,children:[s.tables.number(c)," ",i(t.get(c)??{zh:"",en:""})," (",u.length,")"]},c))]})]}),n("label",{children:[s.compare.filter,n("input",{type:"search",value:r.text??"",placeholder:s.compare.filterHint,onInput:c=>D({text:c.currentTarget.value||void 0},!0)})]}),n("span",{class:"switch",role:"group","aria-label":s.compare.as,children:[n("button",{type:"button","aria-pressed":r.by!=="table",onClick:()=>D({by:void 0}),children:s.compare.list}),n("button",{type:"button","aria-pressed":r.by==="table",onClick:()=>D({by:"table"}),children:s.compare.inTable})]}),l!==""&&n("span",{class:"files",children:["csv","xlsx","jsonl"].map(c=>n("a",{download:!0,href:Ae(d,"changes",c,{since:l,...r.table===void 0?{}:{number:String(r.table)}}),children:c.toUpperCase()},c))}),r.table!==void 0&&n(w,{to:S(r,{table:void 0}),children:s.compare.everyTable})]})}function sr({entries:e}){let{journal:t}=p(),{columns:r}=t,o=k();return n("div",{class:"wide",tabIndex:0,role:"group","aria-label":t.entries,children:n("table",{class:"list entries",children:[n("caption",{class:"unseen",children:t.entries}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.function}),n("th",{scope:"col",children:r.economic}),n("th",{scope:"col",children:r.source}),n("th",{scope:"col",children:r.basis}),n("th",{scope:"col",children:r.evidence}),n("th",{scope:"col",class:"amount",children:r.amount})]})}),n("tbody",{children:e.map(a=>n("tr",{children:[n("td",{children:n(si,{code:a.function,name:o(a.functionLabel)})}),n("td",{children:n(si,{code:a.economic,name:o(a.economicLabel)})}),n("td",{children:o(a.sourceLabel)}),n("td",{children:[t.basis[a.basis],a.how&&n("span",{class:"how",children:a.how})]}),n("td",{children:_u(a).map(t.line).join(t.comma)||n("span",{class:"hint",children:"—"})}),n("td",{class:"amount",children:n(x,{fen:a.fen,plus:!0})})]},a.ordinal))})]})})}function si({code:e,name:t}){return n(h,{children:[/^\d+$/.test(e)&&n("span",{class:"code",children:e})," ",t]})}function _u(e){return[...new Set(e.evidence.map(t=>t.line).filter(t=>t>0))].sort((t,r)=>t-r)}function Wn(){let{told:e}=p().reconcile;return t=>t.split("; ").map(e).join("; ")}function ii(){let{told:e,hows:t}=p().reconcile;return r=>{let[o,...a]=r.split(": "),s=t[o]??o??"";return a.length?`${s}: ${e(a.join(": "))}`:s}}var Su=3;function li({evidence:e,cell:t}){let r=p(),o=Tu(e);return n("div",{class:"sources",children:[n("h4",{children:r.explain.source}),o.length===0&&n("p",{class:"hint",children:r.explain.noEvidence}),o.map((a,s)=>n(Lu,{evidence:a,cell:t,open:s===0},`${a[0].document} ${a[0].line}`))]})}function Tu(e){let t=new Map;for(let r of e){let o=`${r.document} ${r.line}`,a=t.get(o);a?a.push(r):t.set(o,[r])}return[...t.values()]}function Lu({evidence:e,cell:t,open:r}){let o=p(),a=Wn(),[s,i]=R(r),[{document:l,line:d,text:c}]=e,u=[...new Set(e.map(({cell:y,note:m})=>[y,a(m)].filter(Boolean).join(" — ")).filter(Boolean))];return n("details",{class:"source",open:s,onToggle:y=>i(y.currentTarget.open),children:[n("summary",{children:[d>0?o.explain.lineOf(d):o.explain.noLine," ",n("span",{class:"code",title:l,children:l.slice(0,12)}),!s&&n("q",{children:c})]}),u.map(y=>n("p",{class:"hint",children:y},y)),s&&(d>0?n(Nu,{cell:t,digest:l,line:d,text:c}):n("blockquote",{children:c}))]})}function Nu({cell:e,digest:t,line:r,text:o}){let a=p(),{department:s,year:i}=e,l=C(Mt,{department:s,year:i,digest:t,line:r,context:Su});return l.problem?.code==="DocumentNotKept"||l.data?.disclosure===null?n(h,{children:[n("blockquote",{children:o||"—"}),n("p",{class:"hint",children:a.explain.notKept})]}):n(N,{answer:l,children:({disclosure:c})=>n(gt,{lines:c?.lines??[]})})}function gt({lines:e}){let t=p();return n("ol",{class:"quoted","aria-label":t.explain.source,children:e.map(({number:r,text:o,cited:a})=>n("li",{value:r,class:a?"cited":"",children:[n("span",{class:"at",children:[a?"▶ ":"",r]}),n("span",{class:"said",children:a?n("mark",{children:[o,n("span",{class:"unseen",children:[" ",t.explain.cited]})]}):o})]},r))})}var Iu=3,di=20,Pu=3;function ir({entries:e,department:t,year:r}){let{journal:o,more:a}=p(),[s,i]=R(!1),l=Fu(e);return l.length===0?n("p",{class:"hint",children:o.noEvidence}):n(h,{children:[n("ul",{class:"evidence",children:l.slice(0,s?void 0:di).map(d=>n("li",{children:n(Du,{evidence:d,department:t,year:r,open:l.length<=Iu})},ci(d)))}),!s&&l.length>di&&n("button",{type:"button",onClick:()=>i(!0),children:a})]})}var ci=({document:e,line:t,note:r})=>`${e} ${t} ${t?"":r}`;function Fu(e){return[...new Map(e.flatMap(r=>r.evidence).map(r=>[ci(r),r])).values()].sort((r,o)=>r.document.localeCompare(o.document)||r.line-o.line)}function Du({evidence:e,department:t,year:r,open:o}){let a=p(),[s,i]=R(o),{document:l,line:d,text:c,cell:u}=e,y=a.disclosure(l.slice(0,12));return d===0?n("p",{children:[n("span",{title:l,children:y})," ",e.note&&n("q",{children:e.note})]}):n("details",{open:o,onToggle:m=>i(m.currentTarget.open),children:[n("summary",{children:[n("span",{title:l,children:y})," ",a.journal.line(d)," ",n("q",{class:"printed",children:c.trim()})," ",u&&n("span",{class:"chip",children:u})," ",e.note&&n("span",{class:"hint",children:e.note})]}),s&&n(Mu,{digest:l,line:d,department:t,year:r})]})}function Mu({digest:e,line:t,department:r,year:o}){let{journal:a}=p(),s=C(Mt,{department:r,year:o,digest:e,line:t,context:Pu});return s.problem?.code==="DocumentNotKept"||s.data?.disclosure===null?n("p",{class:"hint",children:a.notHere}):n(N,{answer:s,children:({disclosure:i})=>n(gt,{lines:i?.lines??[]})})}var Bu=["reason","authority","command","recordedBy","effectiveFrom","effectiveTo","recordedFrom","recordedTo","backDated","ours"];function ui(e){if(e===void 0)return{};try{let t=JSON.parse(e);return yi(r=>t[r])}catch{return{}}}function pi(e){let t=new FormData(e);return yi(r=>t.get(r))}function yi(e){let t=Bu.map(r=>[r,e(r)]);return Object.fromEntries(t.filter(([,r])=>typeof r=="string"&&r.trim()!==""))}function Gn(e){return Object.keys(e).length?JSON.stringify(e):void 0}function bo(e,t){let{ours:r,backDated:o,recordedFrom:a,recordedTo:s,...i}=e;return{...i,...r?{department:t}:{},...o?{backDated:!0}:{},...a?{recordedFrom:`${a}T00:00:00+08:00`}:{},...s?{recordedTo:`${s}T23:59:59.999999+08:00`}:{}}}function De(e){let{effectiveOn:t,...r}=_(e);return r}var ju=120;function lr({touches:e,department:t,year:r}){let{journal:o,tables:a}=p(),s=k(),i=g(),l=C(Ln,{department:t,year:r,at:_(i)}).data?.department.tables??[];if(e.length===0)return n("p",{class:"hint",children:o.touchesNone});let d=[...new Set(e.map(c=>c.table))];return n("div",{class:"touched",children:d.map(c=>{let u=e.filter(m=>m.table===c),y=l.find(m=>m.number===c)?.title;return n("details",{open:e.length<=ju,children:[n("summary",{children:[n("strong",{children:a.number(c)})," ",y&&s(y)," ",n("span",{class:"hint",children:o.cells(u.length)})]}),n(Uu,{touches:u,department:t,year:r,label:a.number(c)})]},c)})})}function Uu({touches:e,department:t,year:r,label:o}){let{columns:a}=p().journal,s=k(),i=g();return n("div",{class:"wide",tabIndex:0,role:"region","aria-label":o,children:n("table",{class:"list",children:[n("caption",{class:"unseen",children:o}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:a.row}),n("th",{scope:"col",children:a.column}),n("th",{scope:"col",class:"amount",children:a.change})]})}),n("tbody",{children:e.map(({table:l,row:d,rowLabel:c,column:u,columnLabel:y,changeFen:m})=>n("tr",{children:[n("th",{scope:"row",children:[s(c)," ",/^[\d/]+$/.test(d)&&n("span",{class:"code hint",children:d})]}),n("td",{children:s(y)}),n("td",{class:"amount",children:n(w,{to:E(i,"table",{department:t,year:r,table:l,row:d,column:u}),children:n(x,{fen:m,plus:!0})})})]},`${d} ${u}`))})]})})}function mi({department:e}){let t=g(),r=p(),o={id:t.id??"",at:De(t)},a=C(Zr,t.id===void 0?null:o);return t.id===void 0?n(z,{children:[r.journal.noId," ",n(w,{to:E(t,"log"),children:r.views.log})]}):n("div",{class:"journal",children:[n(N,{answer:a,children:({event:s})=>n(Vu,{event:s,department:e})}),n(ie,{document:Zr,variables:o})]})}function Vu({event:e,department:t}){let r=p(),{journal:o}=r,a=k(),s=g(),i=C(Ja,{line:e.line,at:De(s)}).data?.line,l=i?.department??t;return n(h,{children:[n("header",{class:"title",children:[n("h1",{children:[a(e.kindLabel)," ",n(x,{fen:e.fen,plus:!0})," ",n("span",{class:"unit",children:r.money[s.money??"wan"]})]}),n("p",{class:"aside",children:[e.project.name," · ",e.unit.name]})]}),n(zu,{event:e,department:l,source:i&&a(i.sourceLabel)}),n(Hu,{event:e}),n("ul",{class:"leads",children:[n("li",{children:n(V,{id:e.operationId,children:o.operation})}),n("li",{children:n(w,{to:E(s,"line",{department:l,year:e.fiscalYear,id:e.line}),children:o.budgetLine})})]}),n("h2",{children:o.entriesOf(e.entries.length)}),n(sr,{entries:e.entries}),n("h2",{children:o.evidence}),n(ir,{entries:e.entries,department:l,year:e.fiscalYear}),n("h2",{children:o.touched(e.touches.length)}),n(lr,{touches:e.touches,department:l,year:e.fiscalYear})]})}function zu({event:e,department:t,source:r}){let{journal:o,fiscalYear:a}=p(),{columns:s}=o,i=g();return n("dl",{class:"facts",children:[n("dt",{children:s.project}),n("dd",{children:n(w,{to:E(i,"project",{department:t,year:e.fiscalYear,id:e.project.key}),children:e.project.name})}),n("dt",{children:s.unit}),n("dd",{children:e.unit.name}),n("dt",{children:s.budget}),n("dd",{children:[t," · ",a(e.fiscalYear)]}),n("dt",{children:s.source}),n("dd",{children:[r??"…"," · ",o.lot[e.lot]]}),n("dt",{children:s.authority}),n("dd",{children:e.authority?n(Z,{authority:e.authority}):n("span",{class:"hint",children:"—"})}),n("dt",{children:s.reason}),n("dd",{children:e.reason||n("span",{class:"hint",children:"—"})}),n("dt",{children:s.effectiveOn}),n("dd",{children:e.effectiveOn}),n("dt",{children:s.recordedAt}),n("dd",{children:n(ue,{at:e.recordedAt})}),n("dt",{children:s.id}),n("dd",{class:"code",children:e.id})]})}function Hu({event:e}){let{journal:t}=p(),r=e.entries[0];return e.amendedBy.length===0||!r?null:n("div",{class:"note amended",children:[n("strong",{children:t.amended}),n("ul",{children:[r.authority?.documentNumber!==e.authority?.documentNumber&&n("li",{children:[t.columns.authority,t.colon,n(Z,{authority:r.authority})]}),r.reason!==e.reason&&n("li",{children:[t.columns.reason,t.colon,r.reason]}),e.amendedBy.map(o=>n("li",{children:n(V,{id:o,children:t.amendment})},o))]})]})}function fi(e,t){return e.flatMap(({values:r,measures:o})=>{let[a,s,i]=r.map(l=>({key:l.value,label:l.label}));return a&&s&&i?[{source:a,unit:s,project:i,fen:Ue(o,t)}]:[]})}function gi(e,t){let r=e.filter(l=>BigInt(l.fen)>0n),o=vo(r,l=>l.unit),a=vo(r,l=>l.source).map(l=>({...l,key:`s/${l.key}`,column:0,others:0,unit:""})),s=new Map;for(let l of o){a.push({...l,key:`u/${l.key}`,column:1,others:0,unit:l.key});let d=vo(r.filter(f=>f.unit.key===l.key),f=>f.project),c=d.length<=t+1?d:d.slice(0,t);for(let f of c)s.set(f.key,`p/${f.key}`),a.push({...f,key:`p/${f.key}`,column:2,others:0,unit:l.key});let u=d.slice(c.length);if(u.length===0)continue;let y=`o/${l.key}`;for(let f of u)s.set(f.key,y);let m=u.reduce((f,b)=>f+b.value,0n);a.push({key:y,column:2,label:l.label,value:m,others:u.length,unit:l.key})}let i=r.map(l=>({stops:[`s/${l.source.key}`,`u/${l.unit.key}`,s.get(l.project.key)??""],value:BigInt(l.fen)}));return{nodes:a,bands:hi(i),passing:i,total:r.reduce((l,d)=>l+BigInt(d.fen),0n),undrawn:e.filter(l=>BigInt(l.fen)<=0n)}}function vo(e,t){let r=new Map;for(let o of e){let a=t(o);r.set(a.key,{...a,value:(r.get(a.key)?.value??0n)+BigInt(o.fen)})}return[...r.values()].sort((o,a)=>Oe(String(o.value),String(a.value)))}function hi(e){let t=new Map;for(let{stops:r,value:o}of e)for(let[a,s]of[[r[0],r[1]],[r[1],r[2]]]){let i=`${a}>${s}`;t.set(i,{key:i,from:a,to:s,value:(t.get(i)?.value??0n)+o})}return[...t.values()]}function bi(e,t){let r=t.split(">"),o=hi(e.passing.filter(a=>r.every(s=>a.stops.includes(s))));return new Map(o.map(a=>[a.key,a.value]))}function vi(e,t){let r=new Set(e.passing.flatMap(({stops:o})=>o.includes(t.from)&&o.includes(t.to)?[o[0]]:[]));return r.size===1?[...r][0]:void 0}var pn=12,dr=19,cr=5,Qu=460;function wi(e,t){let r=u=>Math.max(me(u,e.total)*Qu,1),o=new Map,a=(u,y)=>{o.set(u.key,{node:u,x:t[u.column],y,height:r(u.value)})},s=4;for(let u of e.nodes.filter(y=>y.column===1)){let y=s;for(let b of e.nodes.filter(v=>v.column===2&&v.unit===u.unit)){let v=Math.max(r(b.value),dr);a(b,s+(v-r(b.value))/2),s+=v+cr}let m=r(u.value),f=(y+s-cr)/2;a(u,Math.max(y,f-m/2)),s=Math.max(s,y+Math.max(m,dr*2)+cr)+cr}let i=s,l=e.nodes.filter(u=>u.column===0),d=Math.max(i-l.reduce((u,y)=>u+Math.max(r(y.value),dr*2),0),0),c=4;for(let u of l){let y=Math.max(r(u.value),dr*2);a(u,c+d/l.length/2),c+=y+d/l.length}return{boxes:[...o.values()],ribbons:Yu(e,o),height:i}}function Yu(e,t){let r=new Map,o=new Map,a=i=>t.get(i)?.y??0;return[...e.bands].sort((i,l)=>a(i.from)-a(l.from)||a(i.to)-a(l.to)).flatMap(i=>{let[l,d]=[t.get(i.from),t.get(i.to)];if(!l||!d)return[];let c=me(i.value,l.node.value)*l.height,u=me(i.value,d.node.value)*d.height,y=l.y+(r.get(i.from)??0),m=d.y+(o.get(i.to)??0);return r.set(i.from,(r.get(i.from)??0)+c),o.set(i.to,(o.get(i.to)??0)+u),[{band:i,from:[l.x+pn,y,c],to:[d.x,m,u]}]})}function wo({from:[e,t,r],to:[o,a,s]},i=1){let l=(e+o)/2;return`M${e},${t}C${l},${t} ${l},${a} ${o},${a}V${a+s*i}C${l},${a+s*i} ${l},${t+r*i} ${e},${t+r*i}Z`}var Wu=12,Gu=480;function ki({picture:e,to:t}){let r=p().explorer,o=g().money??"wan",a=k(),[s,i]=Kt(900),[l,d]=R();if(i<Gu)return n("figure",{class:"river",ref:s});let c=[0,Math.round(i*.3),Math.round(i*.66)],{boxes:u,ribbons:y,height:m}=wi(e,c),f=O=>O.others>0?r.others(O.others):a(O.label),b=e.bands.find(O=>O.key===l),v=l===void 0?void 0:bi(e,l),A=new Set([l,...[...v?.keys()??[]].flatMap(O=>O.split(">"))]),$=b?qu(b,e,f):e.nodes.filter(O=>O.key===l).map(f)[0],T=b?.value??e.nodes.find(O=>O.key===l)?.value;return n("figure",{class:"river",ref:s,children:[n("figcaption",{children:$!==void 0&&T!==void 0?n(h,{children:[n("strong",{children:$})," ",n("span",{class:"fen",children:H(String(T),o)})]}):n("span",{class:"hint",children:r.flowPoint})}),n("svg",{width:i,height:m+8,role:"group","aria-label":r.flowTitle,onPointerLeave:()=>d(void 0),children:[n("g",{"aria-hidden":"true",children:y.map(O=>n(Ku,{ribbon:O,picture:e,lit:v?.get(O.band.key),dim:v!==void 0,onPoint:d},O.band.key))}),u.map(O=>n(Ju,{box:O,name:f(O.node),amount:H(String(O.node.value),o),to:t(O.node),dim:v!==void 0&&!A.has(O.node.key),onPoint:d,room:(c[O.node.column+1]??i)-c[O.node.column]-pn-10},O.node.key))]})]})}function qu(e,t,r){return[e.from,e.to].flatMap(o=>t.nodes.filter(a=>a.key===o).map(r)).join(" → ")}function Ku({ribbon:e,picture:t,lit:r,dim:o,onPoint:a}){let{band:s}=e,i=vi(t,s),l=t.nodes.filter(c=>c.column===0).findIndex(c=>c.key===i),d={fill:l<0?"var(--series-6)":`var(--series-${l%5+1})`};return n(h,{children:[n("path",{class:o?"ribbon dim":"ribbon",d:wo(e),style:d,onPointerEnter:()=>a(s.key)}),r!==void 0&&n("path",{class:"ribbon lit",d:wo(e,me(r,s.value)),style:d})]})}function Ju({box:e,name:t,amount:r,to:o,dim:a,onPoint:s,room:i}){let{node:l,x:d,y:c,height:u}=e,y=c+u/2,m=l.column<2,f=qt(t,m?i:i-r.length*7-8,Wu),b=[`${f} ${r}`,...f===t?[]:[t]].join(" · ");return n("a",{...Pn(o),"aria-label":b,class:a?"stop dim":"stop",onPointerEnter:()=>s(l.key),onFocus:()=>s(l.key),onBlur:()=>s(void 0),children:[n("rect",{class:"reach",x:d,y:y-Math.max(u,24)/2,width:Math.min(i+pn,330),height:Math.max(u,24)}),n("rect",{class:"node",x:d,y:c,width:pn,height:u}),m?n(h,{children:[n("text",{x:d+pn+6,y:y-2,children:f})," ",n("text",{class:"sum",x:d+pn+6,y:y+13,children:r})]}):n("text",{x:d+pn+6,y:y+4,children:[f," ",n("tspan",{class:"sum",children:r})]})]})}var xi=["SOURCE","UNIT","PROJECT"];function Ci({department:e,year:t}){let r=g(),o=p().explorer,a=X(r),s={department:e,year:t??null,at:_(r)},i=on(a),l={...s,keys:xi,narrow:i,subtotals:!1,after:null},d=ee(we,l,f=>f.groupBy.groups),c=C(en,s),u=ve(()=>fi(d.nodes,zt(a.measure)),[d.data,d.nodes.length,a.measure]),y=ve(()=>gi(u,Number(a.top??3)),[u,a.top]),m=f=>Zu(r,f,c.data?.department.units.nodes??[]);return n("section",{class:"explore","aria-busy":d.loading,children:[n("h1",{children:o.flowTitle}),n("p",{class:"hint",children:o.flowHint}),n(Xu,{choices:c.data}),d.data&&u.length===0&&n(z,{children:o.none}),u.length>0&&n("div",{class:"flow",children:[n("div",{children:[y.nodes.length>0&&n(ki,{picture:y,to:m}),y.undrawn.length>0&&n("p",{class:"hint",children:o.undrawn(y.undrawn.length)})]}),n(ep,{paths:u,to:m})]}),(d.more||d.problem||!d.data)&&n(ne,{pages:d}),n(ie,{document:we,variables:l,file:{what:"groups",more:{department:e,fiscalYear:String(t),keys:xi.join(","),...an(i)}}})]})}function Xu({choices:e}){let t=p().explorer,r=k(),o=e?.department.units.nodes??[],a=e?.fundingSources??[];return n("form",{class:"filters",onSubmit:s=>s.preventDefault(),children:[n(se,{name:"source",label:t.source,all:t.all,options:a.map(s=>[s.source,r(s.label)])}),n(se,{name:"unit",label:t.unit,all:t.all,options:o.map(s=>[s.key,s.name])}),n(In,{}),n(sn,{}),n(se,{name:"top",label:t.top,first:"3",options:["1","3","5","10","1000"].map(s=>[s,t.topOf(Number(s))])}),n(ce,{name:"measure",label:t.measure,first:"adjusted",options:[["initial",t.measures.initial],["adjusted",t.measures.adjusted]]})]})}function Zu(e,t,r){let o=t.key.slice(2);if(t.key.startsWith("s/"))return ke(e,"lines",{source:o});if(t.key.startsWith("p/"))return E(e,"project",{id:o});let a=r.find(s=>s.uuid===t.unit)?.key??t.unit;return ke(e,"projects",{unit:a})}function ep({paths:e,to:t}){let r=p().explorer,o=k(),a=i=>i.reduce((l,d)=>l+BigInt(d.fen),0n).toString(),s=(i,l,d="")=>n(w,{to:t({key:i,column:0,label:l,value:0n,others:0,unit:d}),children:o(l)});return n("div",{class:"told-flow",tabIndex:0,role:"region","aria-label":r.flowTable,children:n("table",{class:"list",children:[n("caption",{class:"unseen",children:r.flowTable}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.flowHeads}),n("th",{scope:"col",class:"amount",children:r.amount})]})}),Ai(e,i=>i.source.key,a).map(i=>n("tbody",{children:[i[0]&&n("tr",{class:"unit",children:[n("th",{scope:"rowgroup",children:s(`s/${i[0].source.key}`,i[0].source.label)}),n("td",{class:"amount",children:n(x,{fen:a(i)})})]}),Ai(i,l=>l.unit.key,a).map(l=>l[0]&&n(np,{paths:l,head:s(`u/${l[0].unit.key}`,l[0].unit.label,l[0].unit.key),sum:a(l),children:d=>s(`p/${d.project.key}`,d.project.label)},l[0].unit.key))]},i[0]?.source.key)),n("tfoot",{children:n("tr",{children:[n("th",{scope:"row",children:r.total}),n("td",{class:"amount",children:n(x,{fen:a(e)})})]})})]})})}function np({paths:e,head:t,sum:r,children:o}){return n(h,{children:[n("tr",{class:"of-unit",children:[n("th",{scope:"row",children:t}),n("td",{class:"amount",children:n(x,{fen:r})})]}),[...e].sort((a,s)=>Oe(a.fen,s.fen)).map(a=>n("tr",{class:"of-project",children:[n("th",{scope:"row",children:o(a)}),n("td",{class:"amount",children:n(x,{fen:a.fen})})]},a.project.key))]})}function Ai(e,t,r){let o=new Map;for(let a of e)o.set(t(a),[...o.get(t(a))??[],a]);return[...o.values()].sort((a,s)=>Oe(r(a),r(s)))}function Ei(e){let t=g(),r=p().explorer,o=C(Xr,t.id?{id:t.id,at:_(t)}:null);return t.id?n("section",{class:"explore",children:[n(N,{answer:o,children:({line:a})=>n(tp,{line:a})}),n(ie,{document:Xr,variables:{id:t.id,at:_(t)}})]}):n("section",{class:"explore",children:[n("h1",{children:r.line}),n(z,{children:r.noLine})]})}function tp({line:e}){let t=p().explorer,r=k(),o=C(nn,{department:e.department,project:e.project.key,source:e.source,at:_(g())}),a=Vn(()=>r(e.sourceLabel)),s=o.data?.lineage.find(i=>i.line===e.id);return n(h,{children:[n("h1",{children:e.project.name}),n("p",{class:"aside",children:a(e)}),n("dl",{class:"facts",children:[n("dt",{children:t.unit}),n("dd",{children:n(Un,{unit:e.unit})}),n("dt",{children:t.project}),n("dd",{children:[n(jn,{project:e.project})," ",n("code",{children:e.project.key})]}),n("dt",{children:t.source}),n("dd",{children:r(e.sourceLabel)}),n("dt",{children:t.lot}),n("dd",{children:e.lot==="CARRIED"?t.carriedOf(e.originYear):t.lots.CURRENT}),n("dt",{children:t.year}),n("dd",{children:e.fiscalYear}),n("dt",{title:t.availableMeans,children:t.available}),n("dd",{children:[n("strong",{children:n(x,{fen:e.balanceFen})})," ",n("span",{class:"hint",children:t.availableMeans})]}),n("dt",{children:t.id}),n("dd",{children:n("code",{children:e.id})})]}),e.measures.entries===0&&n(z,{children:t.lineEmpty}),n("div",{class:"pair",children:[n("div",{children:[n("h2",{children:t.threeMeasures}),n(Qt,{measures:e.measures})]}),n("div",{children:[n("h2",{children:t.whereFrom}),n(rp,{flow:s,all:o.data?.lineage??[]})]})]}),n("h2",{children:t.byCodes}),n("div",{class:"pair",children:[n(Oi,{line:e,classification:"FUNCTION"}),n(Oi,{line:e,classification:"ECONOMIC"})]}),n(op,{line:e})]})}function Oi({line:e,classification:t}){let r=p().explorer,o=k(),a=e.buckets.filter(i=>i.classification===t),s=ln(a.map(i=>i.fen));return n("table",{class:"list",children:[n("caption",{children:r.classifications[t]}),n("tbody",{children:a.map(i=>n("tr",{children:[n("th",{scope:"row",children:[n("code",{children:i.code==="NOT_STATED"?"":i.code})," ",o(i.codeLabel)]}),n("td",{class:"bars",children:n(dn,{fen:i.fen,range:s,series:t==="FUNCTION"?1:3})}),n("td",{class:"amount",children:n(x,{fen:i.fen})})]},i.code))})]})}function rp({flow:e,all:t}){let r=p().explorer,o=g(),a=ut();if(!e)return null;let s=t.find(d=>d.line===e.carriedFrom),i=t.find(d=>d.line===e.carriedTo),l=(d,c)=>n("li",{class:d===e?"own":"",children:[n("span",{class:"what",children:c})," ",d===e?n("strong",{children:a(d)}):n(w,{to:E(o,"line",{id:d.line}),children:a(d)})," ",n("span",{class:"sum",children:[r.cameIn," ",n(x,{fen:d.cameInFen})]})," ",d.movedFen!=="0"&&n("span",{class:"sum",children:[r.moved," ",n(x,{fen:d.movedFen,plus:!0})]})," ",d.wentFen!=="0"&&n("span",{class:"sum",children:[r.went," ",n(x,{fen:d.wentFen})]})," ",n("span",{class:"sum",children:[r.holds," ",n(x,{fen:d.holdsFen})]})]});return n(h,{children:[n("ol",{class:"trace",children:[s&&l(s,r.cameFrom),l(e,r.thisLine),i&&l(i,r.wentTo)]}),!s&&n("p",{class:"hint",children:e.lot==="CARRIED"?r.noOrigin(e.fiscalYear-1):r.noCarry})]})}function op({line:e}){let t=g(),r=p().explorer,o=ee(qa,{id:e.id,at:_(t),after:null},l=>l.line.history),a=X(t).axis!=="EFFECTIVE",s=sp(o.nodes,a),i=l=>a?G(l.recordedAt,"day"):l.effectiveOn;return n(h,{children:[n("h2",{children:r.history}),n(ce,{name:"axis",label:r.axis,first:"RECORDED",options:[["RECORDED",r.axes.RECORDED],["EFFECTIVE",r.axes.EFFECTIVE]]}),n("p",{class:"hint",children:a?r.runningRecorded:r.runningEffective}),n(Qn,{title:r.history,lines:[{key:e.id,label:e.project.name,points:ip(s,i)}],to:l=>S(t,{...ap,...a?{known:l}:{on:l}})}),n(Bn,{events:s,caption:r.history}),n(ne,{pages:o})]})}var ap={on:void 0,known:void 0,position:void 0,disclosure:void 0};function sp(e,t){let r=t?e:[...e].sort((a,s)=>a.effectiveOn.localeCompare(s.effectiveOn)),o=0n;return r.map(a=>({...a,running:String(o+=BigInt(a.fen))}))}function ip(e,t){let r=new Map;for(let o of e){let a=r.get(t(o));r.set(t(o),{time:t(o),fen:o.running,changeFen:String(BigInt(o.fen)+BigInt(a?.changeFen??0))})}return[...r.values()]}function ur({lines:e,shown:t,whose:r,sourceName:o,caption:a}){let s=p().explorer,i=g(),l=Vn(o),d=e.some(u=>u.carriedFrom||u.carriedTo),c=u=>Fe(e.map(y=>y[u]));return n("div",{class:"wide",children:n("table",{class:`list flows${r?" mixed":""}`,children:[n("caption",{class:"unseen",children:a}),n("thead",{children:n("tr",{children:[r&&n("th",{scope:"col",children:s.project}),n("th",{scope:"col",children:s.line}),n("th",{scope:"col",class:"amount part",title:s.cameInMeans,children:s.cameIn}),n("th",{scope:"col",class:"amount part",title:s.movedMeans,children:s.moved}),n("th",{scope:"col",class:"amount part",title:s.wentMeans,children:s.went}),n("th",{scope:"col",class:"amount",children:s.holds}),d&&n("th",{scope:"col",children:s.carried})]})}),n("tbody",{children:e.slice(0,t).map(u=>n("tr",{children:[r&&n("td",{class:"whose",children:[n(jn,{project:u.project})," ",n("span",{class:"aside",children:n(Un,{unit:u.unit})})]}),n("th",{scope:"row",children:n(w,{to:E(i,"line",{id:u.line}),children:l(u)})}),n("td",{class:"amount part",children:n(x,{fen:u.cameInFen})}),n("td",{class:"amount part",children:u.movedFen==="0"?n("span",{class:"none",children:"—"}):n(x,{fen:u.movedFen,plus:!0})}),n("td",{class:"amount part",children:u.wentFen==="0"?n("span",{class:"none",children:"—"}):n(x,{fen:u.wentFen})}),n("td",{class:"amount strong",children:n(x,{fen:u.holdsFen})}),d&&n("td",{children:n(lp,{line:u})})]},u.line))}),n("tfoot",{children:n("tr",{children:[n("th",{scope:"row",colSpan:r?2:1,children:s.linesTotal(e.length)}),n("td",{class:"amount part",children:n(x,{fen:c("cameInFen")})}),n("td",{class:"amount part",children:n(x,{fen:c("movedFen"),plus:!0})}),n("td",{class:"amount part",children:n(x,{fen:c("wentFen")})}),n("td",{class:"amount strong",children:n(x,{fen:c("holdsFen")})}),d&&n("td",{})]})})]})})}function lp({line:e}){let t=p().explorer,r=g();return n(h,{children:[e.carriedFrom&&n(w,{to:E(r,"line",{id:e.carriedFrom}),children:t.from(e.fiscalYear-1)}),e.carriedFrom&&e.carriedTo&&" ",e.carriedTo&&n(w,{to:E(r,"line",{id:e.carriedTo}),children:t.to(e.fiscalYear+1)})]})}var Ri=200;function $i({department:e,year:t}){let r=p().explorer,o=k(),a=g(),s=X(a),i={department:e,at:_(a)},l={...i,project:null,source:s.source??null},d=C(nn,l),c=C(en,{...i,year:t??null}),u=c.data?.fundingSources??[],y=c.data?.department.units.nodes??[];return n("section",{class:"explore",children:[n("h1",{children:r.linesTitle}),n("p",{class:"hint",children:r.linesHint}),n("form",{class:"filters",role:"search",onSubmit:m=>m.preventDefault(),children:[n(Vt,{label:r.soughtProject}),n(se,{name:"unit",label:r.unit,all:r.all,options:y.map(m=>[m.key,m.name])}),n(se,{name:"source",label:r.source,all:r.all,options:u.map(m=>[m.source,o(m.label)])}),n(sn,{}),n(ce,{name:"sort",label:r.sort,first:"key",options:[["key",r.byKey],["amount",r.byAmount]]})]}),n(N,{answer:d,children:m=>n(dp,{all:m.lineage,sources:m.fundingSources,year:t,place:a})}),n(ie,{document:nn,variables:l,file:{what:"lineage",more:{department:e,fiscalYear:String(t),...s.source?{sources:s.source}:{}}}})]})}function dp({all:e,sources:t,year:r,place:o}){let a=p(),s=Yt(t),i=ve(()=>cp(e,r,o),[e,r,o]),[l,d]=R(Ri);return i.length===0?n(z,{children:o.text?a.explorer.noneSought(o.text):a.explorer.none}):n(h,{children:[n(ur,{lines:i,shown:l,whose:!0,sourceName:s,caption:a.explorer.linesTitle}),n("div",{class:"more",children:[n("span",{class:"hint",role:"status",children:[a.of(Math.min(l,i.length),i.length)," "]}),l<i.length&&n("button",{type:"button",onClick:()=>d(l+Ri),children:a.more})]})]})}function cp(e,t,r){let o=X(r),a=r.text?.trim().toLowerCase()??"";return e.filter(i=>(t===void 0||i.fiscalYear===t)&&(!o.unit||i.unit.key===o.unit)&&(!o.lot||i.lot===o.lot)&&[i.project.key,i.project.name,i.unit.name,i.line].some(l=>l.toLowerCase().includes(a))).sort((i,l)=>(o.sort==="amount"?Oe(i.holdsFen,l.holdsFen):0)||i.project.key.localeCompare(l.project.key)||i.source.localeCompare(l.source))}function _i(e){return typeof e=="object"&&e!==null}var Si="x-graphql-event-stream-token";function Ti(e){if(e=e,e!=="next"&&e!=="complete")throw new Error(`Invalid stream event "${e}"`);return e}function Li(e,t){if(t)try{t=JSON.parse(t)}catch{throw new Error("Invalid stream data")}if(e==="next"&&!t)throw new Error('Stream data must be an object for "next" events');return t||null}var Cn;(function(e){e[e.NewLine=10]="NewLine",e[e.CarriageReturn=13]="CarriageReturn",e[e.Space=32]="Space",e[e.Colon=58]="Colon"})(Cn||(Cn={}));function Ni(){let e,t,r,o=!1,a={event:"",data:""},s=[],i=new TextDecoder;return function(d){if(e===void 0)e=d,t=0,r=-1;else{let y=new Uint8Array(e.length+d.length);y.set(e),y.set(d,e.length),e=y}let c=e.length,u=0;for(;t<c;){o&&(e[t]===Cn.NewLine&&(u=++t),o=!1);let y=-1;for(;t<c&&y===-1;++t)switch(e[t]){case Cn.Colon:r===-1&&(r=t-u);break;case Cn.CarriageReturn:o=!0;case Cn.NewLine:y=t;break}if(y===-1)break;if(u===y){if(a.event||a.data){if(!a.event)throw new Error("Missing message event");let m=Ti(a.event),f=Li(m,a.data);s.push({event:m,data:f}),a={event:"",data:""}}}else if(r>0){let m=e.subarray(u,y),f=i.decode(m.subarray(0,r)),b=r+(m[r+1]===Cn.Space?2:1),v=i.decode(m.subarray(b));switch(f){case"event":a.event=v;break;case"data":a.data=a.data?a.data+`
`+v:v;break}}u=t,r=-1}if(u===c){e=void 0;let y=[...s];return s=[],y}else u!==0&&(e=e.subarray(u),t-=u)}}function Pi(e){let{singleConnection:t=!1,lazy:r=!0,lazyCloseTimeout:o=0,onNonLazyError:a=console.error,generateID:s=function(){return"xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g,U=>{let j=Math.random()*16|0;return(U=="x"?j:j&3|8).toString(16)})},retryAttempts:i=5,retry:l=async function(U){let j=1e3;for(let I=0;I<U;I++)j*=2;await new Promise(I=>setTimeout(I,j+Math.floor(Math.random()*2700+300)))},credentials:d="same-origin",referrer:c,referrerPolicy:u,onMessage:y,on:m}=e,f=e.fetchFn||fetch,b=e.abortControllerImpl||AbortController,v=(()=>{let B=!1,U=[];return{get disposed(){return B},onDispose(j){return B?(setTimeout(()=>j(),0),()=>{}):(U.push(j),()=>{U.splice(U.indexOf(j),1)})},dispose(){if(!B){B=!0;for(let j of[...U])j()}}}})(),A,$,T=0,O=null,F=0;async function le(){try{if(v.disposed)throw new Error("Client has been disposed");return await($??($=(async()=>{var B,U,j;if(O){if(await l(F),A.signal.aborted)throw new Error("Connection aborted by the client");F++}(B=m?.connecting)===null||B===void 0||B.call(m,!!O),A=new b;let I=v.onDispose(()=>A.abort());A.signal.addEventListener("abort",()=>{I(),$=void 0});let P=e,Q=typeof P.url=="function"?await P.url(void 0):P.url;if(A.signal.aborted)throw new Error("Connection aborted by the client");let Y=typeof P.headers=="function"?await P.headers(void 0):(U=P.headers)!==null&&U!==void 0?U:{};if(A.signal.aborted)throw new Error("Connection aborted by the client");let ae;try{ae=await f(Q,{signal:A.signal,method:"PUT",credentials:d,referrer:c,referrerPolicy:u,headers:Y})}catch(Re){throw new fe(Re)}if(ae.status!==201)throw new fe(ae);let Ge=await ae.text();Y[Si]=Ge;let qe=await Ii({signal:A.signal,headers:Y,credentials:d,referrer:c,referrerPolicy:u,url:Q,fetchFn:f,onMessage:Re=>{var be;(be=m?.message)===null||be===void 0||be.call(m,Re),y?.(Re)}});return(j=m?.connected)===null||j===void 0||j.call(m,!!O),qe.waitForThrow().catch(()=>$=void 0),qe})()))}catch(B){throw $=void 0,B}}t&&!r&&(async()=>{for(T++;;)try{let{waitForThrow:B}=await le();await B()}catch(B){if(v.disposed)return;if(!(B instanceof fe)||($=void 0,!i||F>=i))return a?.(B);O=B}})();function he(B,U,j){if(!t){let Q=new b,Y=v.onDispose(()=>{Y(),Q.abort()});return(async()=>{var ae,Ge,qe,Re,be;let $e=null,_n=0;for(;;)try{if($e){if(await l(_n),Q.signal.aborted)throw new Error("Connection aborted by the client");_n++}(ae=m?.connecting)===null||ae===void 0||ae.call(m,!!$e),(Ge=j?.connecting)===null||Ge===void 0||Ge.call(j,!!$e);let Ie=e,Qd=typeof Ie.url=="function"?await Ie.url(B):Ie.url;if(Q.signal.aborted)throw new Error("Connection aborted by the client");let Yd=typeof Ie.headers=="function"?await Ie.headers(B):(qe=Ie.headers)!==null&&qe!==void 0?qe:{};if(Q.signal.aborted)throw new Error("Connection aborted by the client");let{getResults:Wd}=await Ii({signal:Q.signal,headers:{...Yd,"content-type":"application/json; charset=utf-8"},credentials:d,referrer:c,referrerPolicy:u,url:Qd,body:JSON.stringify(B),fetchFn:f,onMessage:ot=>{var Lr,Nr;(Lr=m?.message)===null||Lr===void 0||Lr.call(m,ot),(Nr=j?.message)===null||Nr===void 0||Nr.call(j,ot),y?.(ot)}});(Re=m?.connected)===null||Re===void 0||Re.call(m,!!$e),(be=j?.connected)===null||be===void 0||be.call(j,!!$e);for await(let ot of Wd())$e=null,_n=0,U.next(ot);return Q.abort()}catch(Ie){if(Q.signal.aborted)return;if(!(Ie instanceof fe)||!i||_n>=i)throw Ie;$e=Ie}})().then(()=>U.complete()).catch(ae=>U.error(ae)),()=>Q.abort()}T++;let I=new b,P=v.onDispose(()=>{P(),I.abort()});return(async()=>{let Q=s();B={...B,extensions:{...B.extensions,operationId:Q}};let Y=null;for(;;){Y=null;try{let{url:ae,headers:Ge,getResults:qe}=await le(),Re;try{Re=await f(ae,{signal:I.signal,method:"POST",credentials:d,referrer:c,referrerPolicy:u,headers:{...Ge,"content-type":"application/json; charset=utf-8"},body:JSON.stringify(B)})}catch(be){throw new fe(be)}if(Re.status!==202)throw new fe(Re);Y=async()=>{let be;try{let $e=new b,_n=v.onDispose(()=>{_n(),$e.abort()});be=await f(ae+"?operationId="+Q,{signal:$e.signal,method:"DELETE",credentials:d,referrer:c,referrerPolicy:u,headers:Ge})}catch($e){throw new fe($e)}if(be.status!==200)throw new fe(be)};for await(let be of qe({signal:I.signal,operationId:Q}))O=null,F=0,U.next(be);return Y=null,I.abort()}catch(ae){if(I.signal.aborted)return await Y?.();if(!(ae instanceof fe)||(r&&($=void 0),!i||F>=i))throw I.abort(),ae;O=ae}finally{I.signal.aborted&&--T===0&&(isFinite(o)&&o>0?setTimeout(()=>{T||A.abort()},o):A.abort())}}})().then(()=>U.complete()).catch(Q=>U.error(Q)),()=>I.abort()}return{subscribe:he,iterate(B,U){let j=[],I={done:!1,error:null,resolve:()=>{}},P=he(B,{next(Y){j.push(Y),I.resolve()},error(Y){I.done=!0,I.error=Y,I.resolve()},complete(){I.done=!0,I.resolve()}},U),Q=(async function*(){for(;;){for(j.length||await new Promise(ae=>I.resolve=ae);j.length;)yield j.shift();if(I.error)throw I.error;if(I.done)return}})();return Q.throw=async Y=>(I.done||(I.done=!0,I.error=Y,I.resolve()),{done:!0,value:void 0}),Q.return=async()=>(P(),{done:!0,value:void 0}),Q},dispose(){v.dispose()}}}var fe=class extends Error{constructor(t){let r,o;up(t)?(o=t,r="Server responded with "+t.status+": "+t.statusText):t instanceof Error?r=t.message:r=String(t),super(r),this.name=this.constructor.name,this.response=o}};function up(e){return _i(e)&&typeof e.ok=="boolean"&&typeof e.status=="number"&&typeof e.statusText=="string"}async function Ii(e){let{signal:t,url:r,credentials:o,headers:a,body:s,referrer:i,referrerPolicy:l,fetchFn:d,onMessage:c}=e,u={},y={},m;try{m=await d(r,{signal:t,method:s?"POST":"GET",credentials:o,referrer:i,referrerPolicy:l,headers:{...a,accept:"text/event-stream"},body:s})}catch(v){throw new fe(v)}if(!m.ok)throw new fe(m);if(!m.body)throw new Error("Missing response body");let f=null,b;return(async()=>{var v;try{let A=Ni();for await(let $ of pp(m.body)){if(typeof $=="string")throw f=new Error(`Unexpected string chunk "${$}"`);let T;try{T=A($)}catch(O){throw f=O}if(T)for(let O of T){try{c?.(O)}catch(le){throw f=le}let F=O.data&&"id"in O.data?O.data.id:"";switch(F in y||(y[F]=[]),O.event){case"next":F?y[F].push(O.data.payload):y[F].push(O.data);break;case"complete":y[F].push("complete");break;default:throw f=new Error(`Unexpected message event "${O.event}"`)}(v=u[F])===null||v===void 0||v.proceed()}}if(Object.keys(u).length)throw new Error("Connection closed while having active streams")}catch(A){!f&&Object.keys(u).length?f=new fe(A):f=A,b?.(f)}finally{Object.values(u).forEach(({proceed:A})=>A())}})(),{url:r,headers:a,waitForThrow:()=>new Promise((v,A)=>{if(f)return A(f);b=A}),async*getResults(v){var A;let{signal:$,operationId:T=""}=v??{};try{for(;;){for(;!((A=y[T])===null||A===void 0)&&A.length;){let O=y[T].shift();if(O==="complete")return;yield O}if(f)throw f;if($?.aborted)throw new Error("Getting results aborted by the client");await new Promise(O=>{let F=()=>{$?.removeEventListener("abort",F),delete u[T],O()};$?.addEventListener("abort",F),u[T]={proceed:F}})}}finally{delete y[T]}}}}function pp(e){return typeof Object(e)[Symbol.asyncIterator]=="function"?(e=e,e):(async function*(){let t=e.getReader(),r;do r=await t.read(),r.value!==void 0&&(yield r.value);while(!r.done)})()}var ht=class extends Error{constructor(r){super(r);this.code=r}code},yp=new Set(["TokenNeeded","InvalidToken","NotAllowed","TokenExpired","NotListed","OriginNotAllowed"]),Fi=6e4,mp=5e3,fp=1e4,gp=500,hp=3e4;async function Di(e,t,r){let o=e,a=0;for(;!r.aborted;){await xp(r);let s=Date.now();try{await bp(o,r,i=>t.connection(i),({position:i,operation:l})=>{a=0,!(o!==null&&i<=o)&&(o=i,t.recorded(l))})}catch(i){let l=i instanceof ht?i.code:"";if(yp.has(l))return t.connection("off");l==="PositionNotReached"&&(o=null,t.anew())}r.aborted||document.hidden||(a=Date.now()-s>fp?1:a+1,a>1&&t.connection("reconnecting"),await kp(a,r))}}async function bp(e,t,r,o){let a=Date.now(),s=new AbortController,i=Pi({url:"/graphql",retryAttempts:0,headers:()=>Tn()?{authorization:`Bearer ${Tn()}`}:{},fetchFn:(u,y)=>vp(u,y,()=>a=Date.now())}),l=setInterval(()=>{Date.now()-a>Fi&&s.abort()},mp),d=()=>{(document.hidden||Date.now()-a>Fi)&&s.abort()},c=()=>s.abort();document.addEventListener("visibilitychange",d),t.addEventListener("abort",c);try{await new Promise((u,y)=>{let m=i.subscribe({query:Xa.toString(),variables:{after:e}},{next:({data:f,errors:b})=>{f?o(f.operations):y(new ht(Mi(b)))},error:f=>{wp(f).then(y)},complete:u},{connected:()=>r("live")});s.signal.addEventListener("abort",()=>{m(),u()})})}finally{clearInterval(l),document.removeEventListener("visibilitychange",d),t.removeEventListener("abort",c),i.dispose()}}async function vp(e,t,r){let o=await fetch(e,t);if(r(),!o.ok||!o.body)return o;let a=new TransformStream({transform:(s,i)=>{r(),i.enqueue(s)}});return new Response(o.body.pipeThrough(a),o)}async function wp(e){let o=(await(e instanceof fe?e.response:void 0)?.json().catch(()=>{}))?.errors;return o===void 0?e:new ht(Mi(o))}function Mi(e){return(Array.isArray(e)?e[0]:void 0)?.extensions?.code??""}async function kp(e,t){let r=Math.min(gp*2**Math.min(e-1,10),hp);await Bi(t,o=>{let a=setTimeout(o,r*(.5+Math.random()/2));return addEventListener("online",o),document.addEventListener("visibilitychange",o),()=>{clearTimeout(a),removeEventListener("online",o),document.removeEventListener("visibilitychange",o)}})}async function xp(e){document.hidden&&await Bi(e,t=>{let r=()=>{document.hidden||t()};return document.addEventListener("visibilitychange",r),()=>document.removeEventListener("visibilitychange",r)})}function Bi(e,t){return new Promise(r=>{if(e.aborted)return r();let o=()=>{a(),e.removeEventListener("abort",o),r()},a=t(o);e.addEventListener("abort",o)})}var Ap=200,ji=({known:e,position:t,disclosure:r})=>(e??t??r)!==void 0;function Cp(e){let t=g(),r=Be(),[o,a]=R("reconnecting"),[s,i]=R(),l=K(e);l.current??=e;let d=K(!1),c=K(!1);return d.current=ji(t),M(()=>{d.current||!c.current||(c.current=!1,lt())},[d.current]),M(()=>{if(l.current===void 0)return;let u=new AbortController,y,m=()=>{y??=setTimeout(()=>{y=void 0,d.current?c.current=!0:lt()},Ap)};return Di(l.current,{connection:a,recorded:f=>{l.current=f.position,i(b=>({last:f,count:(b?.count??0)+1})),m()},anew:m},u.signal),()=>{u.abort(),clearTimeout(y)}},[e===void 0,r]),{connection:o,news:s,seen:()=>i(void 0)}}function Ui({from:e,allowed:t}){let r=p(),o=g(),{connection:a,news:s,seen:i}=Cp(e),l=t?a:"off",d=r.journal.live[l];return n(h,{children:[n("span",{class:`pulse ${l}`,title:d.long,children:[n("span",{class:"dot","aria-hidden":"true"}),d.short]}),n("div",{class:"news",role:"status",children:s&&n(Op,{news:s,pinned:ji(o),place:o,seen:i})})]})}var ko={on:void 0,known:void 0,position:void 0,disclosure:void 0};function Op({news:{last:e,count:t},pinned:r,place:o,seen:a}){let s=p(),{journal:i}=s,l=[s.several(e.commands.map(s.command)),e.authority?.documentNumber,e.reason];return n("p",{children:[n("span",{children:[n("strong",{children:i.news.recorded(e.position)})," ",l.filter(Boolean).join(" · ")," ",t>1&&n("span",{class:"hint",children:[i.news.others(t-1)," "]}),n(w,{to:E(S(o,ko),"operation",{id:e.id}),children:i.news.show})," ",t>1&&n(w,{to:E(S(o,ko),"log"),children:s.views.log})," ",r&&n(h,{children:[n("span",{class:"hint",children:[i.news.pinned," "]}),n(w,{to:S(o,ko),children:s.states.newest})]})]}),n("button",{type:"button","aria-label":s.close,onClick:a,children:"×"})]})}var Ep=["Allocate","AdvanceTransfer","CarryOver","Supplement","Cut","Recall","CorrectCarryover","Reallocate","HandOver","Reverse","Amend","PublishDisclosure","RoundResidual","RegisterDepartment","RegisterUnit","RegisterProject","GiveName","StateCode"],Rp="(max-width: 44rem)";function Vi({narrow:e,recorders:t}){let[r,o]=R(()=>!matchMedia(Rp).matches||Object.keys(e).length>0),a=p(),s=ve(()=>n($p,{narrow:e,words:a}),[Gn(e),a]);return n("details",{class:"narrowing",open:r,onToggle:i=>o(i.currentTarget.open),children:[n("summary",{children:a.journal.narrowing}),s,n("datalist",{id:"recorders",children:t.map(i=>n("option",{value:i},i))})]})}function $p({narrow:e,words:{journal:t,command:r}}){let o=K(null),a=()=>{o.current&&D({narrow:Gn(pi(o.current)),by:void 0})},s=(d,c)=>n("label",{children:[n("span",{children:t.conditions[d]}),n("input",{name:d,type:"search",value:e[d]??"",list:c,autocomplete:"off"})]}),i=(d,c,u)=>n("fieldset",{class:"days",children:[n("legend",{children:d}),[c,u].map(y=>n("label",{children:[n("span",{class:"unseen",children:t.conditions[y]}),n("input",{name:y,type:"date",value:e[y]??"",title:t.conditions[y],min:"1949-01-01",max:"2999-12-31"})]},y))]}),l=d=>n("label",{class:"check",children:[n("input",{name:d,type:"checkbox",value:"1",checked:e[d]!==void 0})," ",n("span",{children:t.conditions[d]})]});return n("form",{ref:o,class:"filters",role:"search","aria-label":t.narrowing,onChange:a,onSubmit:d=>{d.preventDefault(),a()},children:[s("reason"),s("authority"),n("label",{children:[n("span",{children:t.conditions.command}),n("select",{name:"command",value:e.command??"",children:[n("option",{value:"",children:t.any}),Ep.map(d=>n("option",{value:d,children:r(d)},d))]})]}),s("recordedBy","recorders"),i(t.effective,"effectiveFrom","effectiveTo"),i(t.recorded,"recordedFrom","recordedTo"),n("span",{class:"checks",children:[l("backDated"),l("ours")]}),n("button",{type:"submit",children:t.narrow}),Object.keys(e).length>0&&n("button",{type:"button",onClick:()=>D({narrow:void 0,by:void 0}),children:t.all})]})}function zi({operations:e,after:t,department:r}){let{journal:o,views:a}=p(),{columns:s}=o;return n("table",{class:"list cards",role:"table",children:[n("caption",{class:"unseen",children:a.log}),n("thead",{role:"rowgroup",children:n("tr",{role:"row",children:[n("th",{scope:"col",role:"columnheader",class:"amount",children:s.position}),n("th",{scope:"col",role:"columnheader",children:s.what}),n("th",{scope:"col",role:"columnheader",children:s.effectiveOn}),n("th",{scope:"col",role:"columnheader",children:s.recordedAt}),n("th",{scope:"col",role:"columnheader",children:s.authority}),n("th",{scope:"col",role:"columnheader",children:s.money}),n("th",{scope:"col",role:"columnheader",children:s.by})]})}),n("tbody",{role:"rowgroup",children:e.map(i=>n(_p,{operation:i,fresh:i.position>t,department:r},i.id))})]})}function _p({operation:e,fresh:t,department:r}){let o=p(),{columns:a}=o.journal,{id:s,position:i,commands:l,effectiveOn:d,recordedAt:c,recordedBy:u,approvedBy:y,reason:m,authority:f}=e;return n("tr",{class:t?"fresh":"",role:"row",children:[n("td",{role:"cell",class:"amount","data-label":a.position,children:[i,t&&n("span",{class:"chip new",children:o.journal.fresh})]}),n("th",{scope:"row",role:"rowheader",children:[n(V,{id:s,children:o.several(l.map(o.command))}),n(xo,{operation:e}),m&&n("span",{class:"reason",children:m})]}),n("td",{role:"cell","data-label":a.effectiveOn,class:"when",children:d??n("span",{class:"hint",children:o.journal.noMoney})}),n("td",{role:"cell","data-label":a.recordedAt,class:"when",children:n(ue,{at:c})}),n("td",{role:"cell","data-label":a.authority,children:f?n(Z,{authority:f}):n("span",{class:"hint",children:"—"})}),n("td",{role:"cell","data-label":a.money,children:n(Sp,{operation:e,department:r})}),n("td",{role:"cell","data-label":a.by,children:[u,y&&n("span",{class:"approved",children:o.journal.approved(y)})]})]})}function xo({operation:{backDated:e,reverses:t,reversedBy:r}}){let{marks:o}=p().journal;return!e&&!t&&!r?null:n("span",{class:"marks",children:[e&&n("span",{class:"chip late",title:o.backDatedLong,children:o.backDated}),r&&n("span",{class:"chip undone",children:n(V,{id:r,children:o.reversedBy})}),t&&n("span",{class:"chip",children:n(V,{id:t,children:o.reverses})})]})}function Sp({operation:{id:e,budgets:t},department:r}){let o=k(),a=g(),{journal:s,fiscalYear:i}=p();return t.length===0?n("span",{class:"hint",children:"—"}):n("div",{children:t.map(({department:l,fiscalYear:d,events:c})=>{let u={department:l,year:d},y=c.totalCount>3?c.nodes.slice(0,2):c.nodes;return n("ul",{class:"moved",children:[(l!==r||t.length>1)&&n("li",{class:"hint",children:[l," ",i(d)]}),y.map(m=>n("li",{class:"move",children:[n("span",{children:[n(pe,{id:m.id,there:u,children:m.project.name})," ",n("span",{class:"kind",children:o(m.kindLabel)})]}),n(x,{fen:m.fen,plus:!0})]},m.id)),c.totalCount>y.length&&n("li",{children:n(w,{to:E(a,"operation",{id:e,...u}),children:s.events(c.totalCount)})})]},`${l} ${d}`)})})}var Tp=50,Ao=1e3;function Hi({department:e}){let t=g(),r=p(),o=ui(t.narrow),a=Math.min(Number(t.by)||Tp,Ao),s=K(void 0),i=C(Za,{narrow:bo(o,e),at:De(t),first:a});return n("div",{class:"journal",children:[n("header",{class:"title",children:[n("h1",{children:r.views.log}),n("p",{class:"hint",children:r.journal.about})]}),n(Vi,{narrow:o,recorders:[...new Set((i.data?.operations.nodes??[]).map(l=>l.recordedBy))].sort()}),n(N,{answer:i,children:({operations:l,now:d})=>n(Lp,{operations:l,narrow:o,department:e,place:t,after:s.current??=d.position})})]})}function Lp({operations:e,after:t,narrow:r,department:o,place:a}){let s=p(),{totalCount:i,nodes:l}=e;return n(h,{children:[n("p",{class:"tally",children:[n("span",{role:"status",children:s.journal.found(i)}),n(Np,{place:a,narrow:r,department:o})]}),l.length===0?n(z,{children:Object.keys(r).length?s.journal.noneSuch:s.states.empty}):n(zi,{operations:l,after:t,department:o}),n(Ip,{operations:e,place:a})]})}function Np({place:e,narrow:t,department:r}){let o=p(),a=Object.entries(bo(t,r)).map(([c,u])=>[c,String(u)]),{department:s,year:i,on:l,...d}=e;return n("span",{class:"tools",children:[o.journal.files,["csv","xlsx","jsonl"].map(c=>n("a",{href:Ae(d,"operations",c,Object.fromEntries(a)),download:!0,children:c.toUpperCase()},c))]})}function Ip({operations:{totalCount:e,nodes:t,pageInfo:r},place:o}){let a=p(),s=t.at(-1);return!r.hasNextPage||!s?null:n("p",{class:"more",children:[n("span",{class:"hint",children:[a.of(t.length,e)," "]}),t.length<Ao?n("button",{type:"button",onClick:()=>D({by:String(Math.min(t.length*2,Ao))},!0),children:a.more}):n(w,{to:E(o,"log",{narrow:o.narrow,position:s.before,known:void 0,disclosure:void 0}),children:a.journal.earlier(s.before)})]})}function Yi(e){let t=g(),r=p(),o={id:t.id??"",at:De(t)},a=C(eo,t.id===void 0?null:o);return t.id===void 0?n(z,{children:[r.journal.noId," ",n(w,{to:E(t,"log"),children:r.views.log})]}):n("div",{class:"journal",children:[n(N,{answer:a,children:({operation:s})=>n(Pp,{operation:s})}),n(ie,{document:eo,variables:o})]})}function Pp({operation:e}){let t=p(),{journal:r}=t,o=g(),{id:a,position:s,before:i,commands:l,reversedBy:d,reverses:c,budgets:u}=e;return n(h,{children:[n("header",{class:"title",children:[n("h1",{children:[t.several(l.map(t.command))," ",n("span",{class:"hint",children:r.position(s)})]}),n(xo,{operation:e})]}),n(Fp,{operation:e}),c&&n(Qi,{id:c,says:r.reverses}),d&&n(Qi,{id:d,says:r.reversedBy}),n("ul",{class:"leads",children:[u.map(({department:y,fiscalYear:m})=>n("li",{children:n(w,{to:E(o,"compare",{department:y,year:m,position:i,toPosition:s,on:void 0,known:void 0,disclosure:void 0}),children:[r.compare,u.length>1&&`（${y} ${t.fiscalYear(m)}）`]})},`${y} ${m}`)),!d&&u.length>0&&n("li",{children:n(w,{to:E(o,"record",{by:"reverse",id:a}),children:r.reverse})}),n("li",{children:n(w,{to:E(o,"log"),children:t.views.log})})]}),u.length===0&&n("p",{class:"note",children:r.movesNothing}),u.map(y=>n(Dp,{operation:a,budget:y},`${y.department} ${y.fiscalYear}`))]})}function Fp({operation:e}){let{journal:t,command:r}=p(),{columns:o}=t,{id:a,commands:s,effectiveOn:i,recordedAt:l,recordedBy:d,approvedBy:c,authority:u,reason:y}=e;return n("dl",{class:"facts",children:[s.length>3&&n(h,{children:[n("dt",{children:o.what}),n("dd",{children:s.map(r).join(t.comma)})]}),n("dt",{children:o.reason}),n("dd",{children:y||n("span",{class:"hint",children:"—"})}),n("dt",{children:o.authority}),n("dd",{children:u?n(Z,{authority:u}):n("span",{class:"hint",children:"—"})}),n("dt",{children:o.effectiveOn}),n("dd",{children:i??t.noMoney}),n("dt",{children:o.recordedAt}),n("dd",{children:n(ue,{at:l})}),n("dt",{children:o.recordedBy}),n("dd",{children:d}),n("dt",{children:o.approvedBy}),n("dd",{children:c||n("span",{class:"hint",children:"—"})}),n("dt",{children:o.id}),n("dd",{class:"code",children:a})]})}function Qi({id:e,says:t}){let r=p(),o=De(g()),a=C(ns,{id:e,at:o}).data?.operation;return n("p",{class:"note linked",children:[t," ",n(V,{id:e,children:a?r.several(a.commands.map(r.command)):e}),a&&n("span",{class:"hint",children:[r.journal.position(a.position),G(a.recordedAt,"minute"),a.recordedBy,a.reason].filter(Boolean).join(" · ")})]})}function Dp({operation:e,budget:t}){let{journal:r,fiscalYear:o}=p(),{department:a,fiscalYear:s,touches:i}=t;return n("section",{children:[n("h2",{children:[a," · ",o(s)]}),n(Mp,{operation:e,department:a,year:s}),n("h3",{children:r.touched(i.length)}),n(lr,{touches:i,department:a,year:s})]})}function Mp({operation:e,department:t,year:r}){let{journal:o}=p(),a=k(),s=g(),i=ee(es,{id:e,department:t,year:r,at:De(s),after:null},l=>l.events);return n(h,{children:[n("h3",{children:o.events(i.total)}),n("ul",{class:"events",children:i.nodes.map(l=>n("li",{children:n("details",{open:i.total<=3,children:[n("summary",{children:[n("span",{class:"what",children:[n("span",{class:"chip",children:a(l.kindLabel)})," ",l.project.name," ",n("span",{class:"hint",children:l.unit.name})]}),n(x,{fen:l.fen,plus:!0})]}),n("p",{class:"leads",children:[n(pe,{id:l.id,there:{department:t,year:r},children:o.event}),n(w,{to:E(s,"line",{department:t,year:r,id:l.line}),children:o.budgetLine})]}),n(sr,{entries:l.entries}),n(ir,{entries:l.entries,department:t,year:r})]})},l.id))}),(i.more||i.problem||i.loading)&&n(ne,{pages:i})]})}function Co({by:e,department:t,year:r,id:o}){let a=p().explorer,s=k(),i=C(we,{department:t,year:r??null,keys:[e],narrow:{projects:[o]},subtotals:!1,at:_(g()),after:null}),l=e==="FUNCTION_ITEM"?a.classifications.FUNCTION:a.classifications.ECONOMIC;return n(N,{answer:i,children:({groupBy:{groups:d}})=>{let c=ln(d.nodes.flatMap(u=>[u.measures.adjustedFen,u.measures.initialFen]));return n("div",{class:"wide",children:n("table",{class:"list",children:[n("caption",{children:l}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:a.code}),n("th",{scope:"col",class:"bars",children:n("span",{class:"unseen",children:a.adjustedBar})}),n(Dn,{})]})}),n("tbody",{children:d.nodes.map(({values:u,measures:y})=>u[0]&&n("tr",{children:[n("th",{scope:"row",children:[/^\d/.test(u[0].value)&&n("code",{children:u[0].value})," ",s(u[0].label)]}),n("td",{class:"bars",children:n(dn,{fen:y.adjustedFen,mark:y.initialFen,range:c,series:e==="FUNCTION_ITEM"?1:3})}),n(Ve,{measures:y})]},u[0].value))})]})})}})}function Wi({department:e,year:t,id:r,sourceName:o}){let a=p().explorer,s=g(),i=X(s).kind??null,l=Vn(o),d=ee(Bt,{department:e,year:t??null,narrow:{projects:[r],kind:i},at:_(s),after:null},c=>c.events);return n(h,{children:[n("h2",{children:a.events}),n("form",{class:"filters",onSubmit:c=>c.preventDefault(),children:n(se,{name:"kind",label:a.kind,all:a.all,options:Object.entries(a.kinds)})}),n(Bn,{events:d.nodes.map(c=>({...c,lineName:l(c)})),caption:a.events}),n(ne,{pages:d})]})}function Gi({department:e,year:t,id:r}){let o=p().explorer,a=g(),s=X(a).axis==="RECORDED"?"RECORDED":"EFFECTIVE",i=C(ct,{department:e,year:t??null,keys:null,narrow:{projects:[r]},axis:s,interval:"DAY",at:_(a)});return n(h,{children:[n("h2",{children:o.overTime}),n(ce,{name:"axis",label:o.axis,first:"EFFECTIVE",options:[["EFFECTIVE",o.axes.EFFECTIVE],["RECORDED",o.axes.RECORDED]]}),n(N,{answer:i,children:({series:{points:l}})=>n(Qn,{title:o.overTime,lines:[{key:r,label:o.measures.adjusted,points:l.filter((d,c)=>c===0||d.changeFen!=="0")}],until:l.at(-1)?.time,to:d=>S(a,s==="RECORDED"?{on:void 0,known:d,position:void 0,disclosure:void 0}:{on:d})})})]})}var qi=[7,11],Bp=6;function Ki({department:e,year:t,id:r}){let o=p().explorer,a={department:e,year:t??null,at:_(g())},s=r==="u00-basic",[i,l]=[C(dt,{...a,number:s?Bp:qi[0]}),C(dt,{...a,number:qi[1]})],d=y=>y.endsWith(`/${r}`)||s&&y==="total",u=[i.data?.table,s?void 0:l.data?.table].filter(y=>y!==void 0).flatMap(y=>y.rows.filter(m=>d(m.key)).map(m=>({table:y,row:m})));return i.data&&l.data&&u.length===0?n("p",{class:"hint",children:o.notPrinted}):n("ul",{class:"printed",children:u.map(({table:y,row:m})=>n(jp,{table:y,row:m},`${y.number}/${m.key}`))})}function jp({table:e,row:t}){let r=p(),o=k(),a=g(),s=i=>{let l=e.columns.find(d=>d.key===i);return l?[...l.under.slice(-1),l.title].map(o).join(" · "):i};return n("li",{children:[r.tables.number(e.number)," ",o(e.title)," ",t.code&&n("code",{children:t.code}),n("ul",{children:t.cells.filter(i=>i.state==="FIGURE"&&i.fen!==null).map(i=>n("li",{children:n(w,{to:E(a,"table",{table:e.number,row:t.key,column:i.column}),children:[s(i.column)," ",n(x,{fen:i.fen??"0"})]})},i.column))})]})}var Up=/^[0-9a-f]{8}-[0-9a-f-]{27}$/i;function Ji({department:e,year:t}){let r=g(),o=p().explorer,a=r.id??"",s=C(Ka,a?{department:e,year:t??null,search:Up.test(a)?"":a,at:_(r)}:null);return a?n("section",{class:"explore",children:n(N,{answer:s,children:({department:{projects:i,units:l}})=>{let d=i.nodes.find(c=>c.key===a||c.uuid===a);return d?n(h,{children:[n(Vp,{project:d,unit:l.nodes.find(c=>c.key===d.unitKey)}),n(zp,{department:e,year:t,id:d.key})]}):n(h,{children:[n("h1",{children:o.project}),n(z,{children:o.unknownProject(a)})]})}})}):n("section",{class:"explore",children:[n("h1",{children:o.project}),n(z,{children:o.noProject})]})}function Vp({project:e,unit:t}){let r=p().explorer;return n(h,{children:[n("h1",{children:[e.name," ",n(Wt,{project:e})]}),n("dl",{class:"facts",children:[n("dt",{children:r.key}),n("dd",{children:n("code",{children:e.key})}),n("dt",{children:r.unit}),n("dd",{children:t?n(h,{children:[n(Un,{unit:t})," ",n(zn,{of:t})]}):e.unitKey}),e.aliases.length>1&&n(h,{children:[n("dt",{children:r.names}),n("dd",{children:n(zn,{of:e})})]}),e.secret&&n(h,{children:[n("dt",{children:r.secret}),n("dd",{children:r.secretMeans})]}),e.codeNamed&&n(h,{children:[n("dt",{children:r.codeNamed}),n("dd",{children:r.codeNamedMeans})]})]})]})}function zp({department:e,year:t,id:r}){let o={department:e,project:r,source:null,at:_(g())},a=C(nn,o),s={what:"lineage",more:{department:e,fiscalYear:String(t),projects:r}};return n(h,{children:[n(N,{answer:a,children:i=>n(Hp,{lines:i.lineage,sources:i.fundingSources,department:e,year:t,id:r})}),n(ie,{document:nn,variables:o,file:s})]})}function Hp({lines:e,sources:t,department:r,year:o,id:a}){let s=p().explorer,i=g(),l=Yt(t),d=C(we,{department:r,year:o??null,keys:["SOURCE"],narrow:{projects:[a]},subtotals:!1,at:_(i),after:null});if(e.length===0)return n(z,{children:s.projectEmpty});let c=[...new Set(e.map(u=>u.fiscalYear))].sort((u,y)=>+(y===o)-+(u===o)||u-y);return n(h,{children:[n("div",{class:"pair",children:[n("div",{children:[n("h2",{children:s.threeMeasuresOf(o)}),n(N,{answer:d,children:({groupBy:u})=>n(Qt,{measures:u.total})})]}),n("div",{children:[n("h2",{children:s.printed}),n(Ki,{department:r,year:o,id:a})]})]}),n("h2",{children:s.lineage}),n("p",{class:"hint",children:s.lineageHint}),c.map(u=>n("div",{children:[n("h3",{children:s.yearOf(u)}),n(ur,{lines:e.filter(y=>y.fiscalYear===u),shown:1e3,whose:!1,sourceName:l,caption:`${s.lineage} ${u}`})]},u)),n("h2",{children:s.whatFor}),n("div",{class:"pair",children:[n(Co,{by:"FUNCTION_ITEM",department:r,year:o,id:a}),n(Co,{by:"ECONOMIC_ITEM",department:r,year:o,id:a})]}),n("p",{children:n(w,{to:ke(i,"lines",{},{text:a}),children:s.linesOfProject})}),n(Gi,{department:r,year:o,id:a}),n(Wi,{department:r,year:o,id:a,sourceName:l})]})}function Xi({unit:e,range:t,folded:r,onFold:o}){let a=p().explorer;return n("tbody",{children:[n("tr",{class:"unit",children:[n("th",{scope:"rowgroup",children:[n("button",{type:"button",class:"fold","aria-expanded":!r,onClick:o,children:[n("span",{"aria-hidden":"true",children:r?"▸":"▾"})," ",e.name]}),n("code",{children:e.key})," ",n("span",{class:"count",children:a.projectCount(e.projects.length)}),n(zn,{of:e})]}),n(Ve,{measures:e.measures}),n("td",{class:"bars"})]}),!r&&e.projects.map(s=>n("tr",{children:[n("th",{scope:"row",class:"project",children:[n(jn,{project:s})," ",n(Wt,{project:s})," ",n("code",{children:s.key}),n(zn,{of:s})]}),n(Ve,{measures:s.measures}),n("td",{class:"bars",children:n(dn,{fen:s.measures.adjustedFen,mark:s.measures.initialFen,range:t})})]},s.key))]})}function Zi({department:e,year:t}){let r=g(),o=p().explorer,a=X(r),s={department:e,year:t??null,at:_(r)},i=on(a),l={...s,keys:["UNIT","PROJECT"],narrow:i,subtotals:!0,after:null},d=ee(we,l,v=>v.groupBy.groups),c=C(en,s),u=C(Ga,s),y=c.data?.department.units.nodes,m=u.data?.department.projects.nodes,f=ve(()=>Jp(Kp(qp(d.nodes,y??[],m??[]),r.text),a),[d.nodes.length,d.data,y,m,r.text,a.sort]),b={what:"groups",more:{department:e,fiscalYear:String(t),keys:"UNIT,PROJECT",subtotals:"true",...an(i)}};return n("section",{class:"explore","aria-busy":d.loading,children:[n("h1",{children:o.projectsTitle}),n("p",{class:"hint",children:o.projectsHint}),n(Qp,{units:y??[],sources:c.data?.fundingSources??[]}),d.data&&n(Yp,{held:f,place:r,narrow:a}),(d.more||d.problem||!d.data)&&n(ne,{pages:d}),d.data&&m&&n(Gp,{held:d.nodes,projects:m,shown:Object.keys(i).length===0}),n(ie,{document:we,variables:l,file:b})]})}function Qp({units:e,sources:t}){let r=p().explorer,o=k();return n("form",{class:"filters",role:"search",onSubmit:a=>a.preventDefault(),children:[n(Vt,{label:r.soughtProject}),n(se,{name:"unit",label:r.unit,all:r.all,options:e.map(a=>[a.key,a.name])}),n(se,{name:"source",label:r.source,all:r.all,options:t.map(a=>[a.source,o(a.label)])}),n(In,{}),n(sn,{}),n(ce,{name:"sort",label:r.sort,first:"key",options:[["key",r.byKey],["amount",r.byAmount]]})]})}function Yp({held:e,place:t,narrow:r}){let o=p().explorer;if(e.length===0)return n(z,{children:t.text?o.noneSought(t.text):o.none});let a=e.flatMap(d=>d.projects),s=ln(a.flatMap(d=>[d.measures.adjustedFen,d.measures.initialFen])),i=new Set((r.shut??"").split(".")),l=e.every(d=>i.has(d.key));return n(h,{children:[n("p",{class:"tools",role:"status",children:[o.found(e.length,a.length),n("button",{type:"button",onClick:()=>Nn({shut:l?void 0:e.map(d=>d.key).join(".")}),children:l?o.unfoldAll:o.foldAll})]}),n("div",{class:"wide",children:n("table",{class:"list projects",children:[n("caption",{class:"unseen",children:o.projectsTitle}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.unitAndProject}),n(Dn,{}),n("th",{scope:"col",class:"bars",children:o.adjustedBar})]})}),e.map(d=>n(Xi,{unit:d,range:s,folded:i.has(d.key),onFold:()=>Wp(i,d.key)},d.key)),n("tfoot",{children:n("tr",{children:[n("th",{scope:"row",children:t.text?o.shownTotal:o.total}),n(Ve,{measures:Fn(e.map(d=>d.measures))}),n("td",{class:"bars"})]})})]})})]})}function Wp(e,t){let r=e.has(t)?[...e].filter(o=>o!==t):[...e,t];Nn({shut:r.filter(Boolean).join(".")||void 0})}function Gp({held:e,projects:t,shown:r}){let o=p().explorer,a=g(),s=new Set(e.map(l=>l.values[1]?.value)),i=t.filter(l=>!s.has(l.uuid)&&!l.key.endsWith("-basic"));return!r||i.length===0?null:n("details",{children:[n("summary",{children:o.without(i.length)}),n("ul",{children:i.map(l=>n("li",{children:[n("code",{children:l.key})," ",n(w,{to:E(a,"project",{id:l.key}),children:l.name})]},l.key))})]})}function qp(e,t,r){let o=new Map(t.map(i=>[i.uuid,i])),a=new Map(r.map(i=>[i.uuid,i])),s=new Map;for(let{values:i,measures:l,subtotal:d}of e){let[c,u]=i;if(!c)continue;let y=s.get(c.value);if(!y){let m=o.get(c.value),f=[],b={key:m?.key??c.value,name:c.label.zh,aliases:m?.aliases??[]};s.set(c.value,y={projects:f,held:{...b,projects:f}})}if(d)y.sum=l;else if(u){let m=a.get(u.value);y.projects.push({key:m?.key??u.value,name:u.label.zh,aliases:m?.aliases??[],secret:m?.secret??!1,codeNamed:m?.codeNamed??!1,measures:l})}}return[...s.values()].map(({held:i,sum:l,projects:d})=>({...i,measures:l??Fn(d.map(c=>c.measures))}))}function Kp(e,t){let r=t?.trim().toLowerCase();if(!r)return e;let o=a=>[a.key,a.name,...a.aliases].some(s=>s.toLowerCase().includes(r));return e.flatMap(a=>{if(o(a))return[a];let s=a.projects.filter(o);return s.length>0?[{...a,projects:s,measures:Fn(s.map(i=>i.measures))}]:[]})}function Jp(e,t){let r=t.sort==="amount"?(o,a)=>Oe(o.measures.adjustedFen,a.measures.adjustedFen):(o,a)=>o.key.localeCompare(a.key);return e.map(o=>({...o,projects:[...o.projects].sort(r)})).sort(r)}function qn({department:e,year:t,found:r}){let{data:o}=C(Ia,{department:e,year:t??null,digest:r.disclosure});return new Map((o?.department.tables??[]).map(a=>[a.number,{title:a.title,rows:new Map(a.rows.flatMap(s=>s.cells.map(i=>[xe(s.key,i.column),s.label]))),columns:new Map(a.columns.map(s=>[s.key,[...s.under,s.title]])),texts:new Map(a.rows.flatMap(s=>s.cells.map(i=>[xe(s.key,i.column),i.text])))}]))}function yn(e){let t=k();return({table:r,row:o,column:a})=>{let s=e.get(r),i=s?.rows.get(xe(o,a));return{row:i?t(i):o,column:(s?.columns.get(a)??[]).map(t).join(" · ")||a}}}function On({cell:e,digest:t,children:r}){let o=p(),{table:a,row:s,column:i}=e,l=E(g(),"table",{table:a,row:s,column:i,on:void 0,known:void 0,position:void 0,disclosure:t});return n(w,{to:l,title:o.compare.explain,children:r})}function mn({line:e}){let t=p(),r=g(),o=r.by==="document"?"document":"printed";return n(w,{class:"line",to:S(r,{by:o,id:String(e)}),"aria-current":r.id===String(e)?"true":void 0,children:t.reconcile.line(e)})}function el({children:e}){let r=p().reconcile.told(e).split(/(\bline \d+|第 \d+ 行)/);return n(h,{children:r.map((o,a)=>a%2===1?n(mn,{line:Number(/\d+/.exec(o)?.[0])},a):o)})}function pr({numbers:e,tables:t}){let r=g(),o=p(),a=k(),s=(i,l,d)=>n("li",{children:n(w,{to:S(r,{table:i}),title:d,"aria-current":r.table===i?"true":void 0,children:l})},i??"all");return n("nav",{class:"table-choice","aria-label":o.compare.table,children:n("ul",{children:[s(void 0,o.tables.all,o.tables.all),e.map(i=>s(i,o.tables.number(i),a(t.get(i)?.title??{zh:"",en:""})))]})})}function yr({text:e}){let t=p(),[r,o]=R("");return n(h,{children:[n("button",{type:"button",class:"copy",onClick:()=>{navigator.clipboard?.writeText(e).then(()=>o(e))},children:t.copy}),n("span",{role:"status",class:"hint",children:r===e?` ${t.copied}`:""})]})}var Xp=14;function mr({checked:{department:e,year:t,found:r}}){let o=g(),a=p(),s=/^\d{1,7}$/.test(o.id??"")?Math.max(Number(o.id),1):1,i=C(Ma,{department:e,year:t??null,at:_(o),digest:r.disclosure,line:s,context:Xp}),l=K(null);M(()=>{o.id!==void 0&&(l.current?.scrollIntoView({block:"nearest"}),l.current?.querySelector(".cited")?.scrollIntoView({block:"nearest"}))},[o.id,i.data]);let d=u=>D({id:u===void 0?void 0:String(u)}),c=i.data?.disclosure?.lines??[];return n("aside",{class:`document-lines${o.id===void 0?" unasked":""}`,"aria-label":a.reconcile.text,ref:l,children:[n("h2",{children:a.reconcile.text}),n("p",{class:"to-line",children:[n("button",{type:"button",disabled:s<=1,onClick:()=>d(c[0]?.number),children:a.reconcile.up}),n("label",{children:[a.reconcile.lineNumber," ",n("input",{type:"number",min:1,value:s,onChange:u=>d(Number(u.currentTarget.value)||void 0)})]}),n("button",{type:"button",onClick:()=>d(c.at(-1)?.number),children:a.reconcile.down})]}),o.id===void 0&&n("p",{class:"hint",children:a.reconcile.lineHint}),n(N,{answer:i,children:({disclosure:u})=>n("ol",{children:(u?.lines??[]).map(({number:y,text:m,cited:f})=>n("li",{value:y,class:f&&o.id!==void 0?"cited":"",children:[n("span",{class:"number",children:y}),f&&o.id!==void 0?n("mark",{children:m}):n("span",{children:m})]},y))})})]})}function nl({checked:e}){let t=p(),r=qn(e),{found:o}=e;return n(h,{children:[n(Zp,{checked:e}),o.differences.length>0&&n(oy,{checked:e,tables:r}),n("div",{class:"proofs",children:[n(ny,{checked:e,tables:r}),n("section",{children:[n(ry,{found:o}),n(bt,{title:t.reconcile.assumptions,hint:t.reconcile.assumed,sentences:o.assumptions}),n(bt,{title:t.reconcile.warnings,hint:t.reconcile.noticed,sentences:o.warnings})]})]})]})}function Zp({checked:e}){let t=p(),{found:r}=e,o=r.rebuilt===r.published;return n("section",{class:`claim ${o&&r.violated===0?"good":"bad"}`,children:[n("p",{class:"score",children:[n("span",{"aria-hidden":"true",class:"seal",children:o?"✓":"✗"}),n("strong",{children:r.rebuilt}),n("span",{class:"of",children:[" / ",r.published]})]}),n("div",{children:[n("p",{class:"says",children:o?t.reconcile.allRebuilt(r.published):t.reconcile.notAll(r.published-r.rebuilt,r.published)}),n("p",{children:r.violated===0?t.reconcile.allHold(r.checked):t.reconcile.notHolding(r.violated,r.checked)}),n("dl",{class:"facts",children:[n("dt",{children:t.reconcile.at}),n("dd",{children:[t.compare.coordinates(r.asOf.position,r.asOf.effectiveOn),r.asOf.knownAt&&n("span",{class:"hint",children:[" ",t.compare.recorded(G(r.asOf.knownAt,"minute"))]})]}),n("dt",{children:t.reconcile.digest}),n("dd",{children:[n("code",{children:r.disclosure})," ",n(yr,{text:r.disclosure})]})]}),n(ey,{checked:e})]})]})}function ey({checked:{department:e,year:t}}){let r=p(),o=de(),a=g(),[s,i]=R();return n("p",{class:"check-again",children:[n("button",{type:"button",disabled:s==="running",onClick:()=>{let d=performance.now(),c=()=>Math.round(performance.now()-d);i("running"),_e(Ft,{department:e,year:t??null,at:_(a)}).then(({reconciliation:u})=>i({found:u,took:c()}),u=>i({...u instanceof ye?{problem:u.problem}:{},took:c()}))},children:r.reconcile.again}),n("span",{role:"status",children:[s==="running"&&r.reconcile.running,s!==void 0&&s!=="running"&&(s.found?r.reconcile.outcome(s.found.rebuilt,s.found.published,s.found.checked,s.found.violated,s.took):s.problem?.[o]??r.states.fault)]})]})}function ny({checked:e,tables:t}){let r=p(),o=k(),a=g(),{found:s}=e,i=Math.max(...s.tables.map(c=>c.published)),l=[...t.keys()].filter(c=>!s.tables.some(u=>u.table===c)),d=[...s.tables,...l.map(c=>({table:c,published:0,rebuilt:0}))].sort((c,u)=>c.table-u.table);return n("section",{children:[n("h2",{children:r.reconcile.byTable}),n("table",{class:"list by-table",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.compare.table}),n("th",{scope:"col",class:"amount",children:r.reconcile.rebuilt}),n("th",{scope:"col",class:"amount",children:r.reconcile.published}),n("td",{}),n("th",{scope:"col",children:n("span",{class:"unseen",children:r.reconcile.parts.printed})})]})}),n("tbody",{children:d.map(({table:c,published:u,rebuilt:y})=>n("tr",{class:u===0?"without":"",children:[n("th",{scope:"row",children:n(w,{to:E(a,"table",{table:c,on:void 0,known:void 0,position:void 0,disclosure:s.disclosure}),children:`${r.tables.number(c)} ${o(t.get(c)?.title??{zh:"",en:""})}`})}),n("td",{class:"amount",children:u===0?"—":y}),n("td",{class:"amount",children:u===0?"—":u}),n("td",{class:"units",children:u===0?r.reconcile.noFigures:n(ty,{good:y,all:u,most:i})}),n("td",{children:u>0&&n(w,{to:S(a,{by:"printed",table:c}),children:r.reconcile.figures})})]},c))})]})]})}function ty({good:e,all:t,most:r}){return n("svg",{viewBox:`0 0 ${r} 1`,preserveAspectRatio:"none","aria-hidden":"true",children:[n("line",{x1:"0.1",x2:e,y1:"0.5",y2:"0.5","stroke-dasharray":"0.72 0.28",class:"good"}),t>e&&n("line",{x1:e+.1,x2:t,y1:"0.5",y2:"0.5","stroke-dasharray":"0.72 0.28",class:"bad"})]})}function ry({found:e}){let t=p(),r=g(),o=[["EXACT",e.exact],["BY_ROUNDING",e.byRounding],["VIOLATED",e.violated]];return n(h,{children:[n("h2",{children:t.reconcile.holding(e.checked)}),n("svg",{class:"holds",viewBox:`0 0 ${e.checked||1} 1`,preserveAspectRatio:"none","aria-hidden":"true",children:o.map(([a,s],i)=>n("rect",{class:a.toLowerCase(),width:s,height:"1",x:o.slice(0,i).reduce((l,[,d])=>l+d,0)},a))}),n("ul",{class:"verdicts",children:o.map(([a,s])=>n("li",{children:[n("span",{class:`key ${a.toLowerCase()}`,"aria-hidden":"true"}),n(w,{to:S(r,{by:"identities",narrow:a}),children:`${s} ${t.reconcile.verdicts[a]}`}),n("span",{class:"hint",children:[" ",t.reconcile.meaning[a]]})]},a))})]})}function oy({checked:e,tables:t}){let r=p(),o=yn(t),{found:a}=e;return n("section",{children:[n("h2",{children:r.reconcile.differences(a.differences.length)}),n("div",{class:"wide",children:n("table",{class:"list",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.reconcile.cell}),n("th",{scope:"col",class:"amount",children:r.reconcile.printed}),n("th",{scope:"col",class:"amount",children:r.reconcile.ours}),n("th",{scope:"col",class:"amount",children:r.compare.difference}),n("th",{scope:"col",children:r.reconcile.where})]})}),n("tbody",{children:a.differences.map(s=>{let{row:i,column:l}=o(s);return n("tr",{children:[n("th",{scope:"row",children:n(On,{cell:s,digest:a.disclosure,children:`${r.tables.number(s.table)} ${i} · ${l}`})}),n("td",{class:"amount",children:s.printed||"—"}),n("td",{class:"amount",children:s.rebuilt||"—"}),n("td",{class:"amount",children:n(x,{fen:s.differenceFen,plus:!0})}),n("td",{children:s.line>0?n(mn,{line:s.line}):r.reconcile.notPrinted})]},`${s.table}/${s.row}/${s.column}`)})})]})})]})}function bt({title:e,hint:t,sentences:r}){let o=p();return n(h,{children:[n("h2",{children:e}),n("p",{class:"hint",children:t}),r.length===0?n("p",{children:o.reconcile.none}):n("ul",{class:"sentences",children:r.map(a=>n("li",{children:n(el,{children:a})},a))})]})}function tl({checked:e}){let t=p(),r=g(),{department:o,year:a,found:s}=e,i=C(Da,{department:o,year:a??null,at:_(r),digest:s.disclosure});return n("div",{class:"with-text",children:[n("div",{children:[n(N,{answer:i,children:({disclosure:l})=>l?n(ay,{disclosure:l}):n(z,{})}),n(bt,{title:t.reconcile.assumptions,hint:t.reconcile.assumed,sentences:s.assumptions}),n(bt,{title:t.reconcile.warnings,hint:t.reconcile.noticed,sentences:s.warnings})]}),n(mr,{checked:e})]})}function ay({disclosure:e}){let t=p(),{digest:r,publishedOn:o,format:a,fiscalYear:s,operationId:i,asOf:l,statements:d}=e;return n(h,{children:[n("h2",{children:t.reconcile.parts.document}),n("dl",{class:"facts",children:[n("dt",{children:t.reconcile.publishedOn}),n("dd",{children:o}),n("dt",{children:t.year}),n("dd",{children:t.fiscalYear(s)}),n("dt",{children:t.reconcile.format}),n("dd",{children:n("code",{children:a})}),n("dt",{children:t.reconcile.imported}),n("dd",{children:[n(V,{id:i,children:t.compare.position(l.position)}),l.knownAt&&n("span",{class:"hint",children:[" ",t.compare.recorded(G(l.knownAt,"minute"))]})]}),n("dt",{children:t.reconcile.digest}),n("dd",{children:[n("code",{children:r})," ",n(yr,{text:r})]}),n("dt",{children:t.reconcile.yourself}),n("dd",{children:[t.reconcile.compareDigest," ",n("code",{children:"sha256sum"})]})]}),n("h2",{children:t.reconcile.statements}),n("p",{class:"hint",children:t.reconcile.kept}),d.length===0&&n("p",{children:t.reconcile.none}),d.map(({kind:c,text:u,lines:y,facts:m})=>n("figure",{class:"statement",children:[n("blockquote",{children:u}),n("figcaption",{children:[n("span",{class:"chip",children:t.reconcile.statement(c)})," ",sy(m,t)," ",y.map(f=>n(mn,{line:f},f))]})]},`${c}/${y[0]??""}`))]})}function sy(e,t){return e===null||typeof e!="object"?"":t.several(Object.entries(e).map(([r,o])=>r==="table"?t.tables.number(Number(o)):`${r}: ${typeof o=="object"?JSON.stringify(o):String(o)}`))}var Oo=100;function fr({of:e,name:t,children:r}){let o=p(),[a,s]=R(Oo);return M(()=>s(Oo),[t]),e.length===0?null:n(h,{children:[r(e.slice(0,a)),e.length>a&&n("p",{class:"more",children:[n("span",{class:"hint",children:[o.of(a,e.length)," "]}),n("button",{type:"button",onClick:()=>s(a+Oo),children:o.more})]})]})}var rl=["EXACT","BY_ROUNDING","VIOLATED"];function ol({checked:e}){let t=g(),r=p(),o=qn(e),a=yn(o),{department:s,year:i,found:l}=e,d=rl.find(b=>b===t.narrow)??null,c=ee(Pa,{department:s,year:i??null,at:_(t),verdict:d,after:null},b=>b.identities),u=(t.text??"").trim().toLowerCase(),y=c.nodes.filter(b=>(t.table===void 0||b.table===t.table)&&iy(b,u,a(b))),m=l.tables.map(b=>b.table),f={EXACT:l.exact,BY_ROUNDING:l.byRounding,VIOLATED:l.violated};return n(h,{children:[n("p",{class:"hint",children:r.reconcile.identitiesLead}),n("nav",{class:"verdict-choice","aria-label":r.reconcile.verdict,children:n("ul",{children:[n("li",{children:n(w,{to:S(t,{narrow:void 0}),"aria-current":d===null?"true":void 0,children:`${r.reconcile.allVerdicts} ${l.checked}`})}),rl.map(b=>n("li",{children:n(w,{to:S(t,{narrow:b}),title:r.reconcile.meaning[b],"aria-current":d===b?"true":void 0,children:[n("span",{class:`key ${b.toLowerCase()}`,"aria-hidden":"true"})," ",r.reconcile.verdicts[b]," ",f[b]]})},b))]})}),n(pr,{numbers:m,tables:o}),n("div",{class:"filters",children:[n("label",{children:[r.compare.filter,n("input",{type:"search",value:t.text??"",placeholder:r.reconcile.identityHint,onInput:b=>D({text:b.currentTarget.value||void 0},!0)})]}),n("span",{class:"files",children:["csv","xlsx","jsonl"].map(b=>n("a",{download:!0,href:Ae({...t,department:s},"identities",b,d?{verdict:d}:{}),children:b.toUpperCase()},b))}),n("span",{class:"hint",role:"status",children:c.data&&r.reconcile.fitting(y.length)})]}),c.data&&y.length===0&&n("p",{class:"note",children:d==="VIOLATED"&&f.VIOLATED===0?r.reconcile.noneViolated:r.reconcile.noneFitting}),n(fr,{of:y,name:`${d??""} ${t.table??""} ${t.text??""}`,children:b=>n(ly,{identities:b,tables:o,digest:l.disclosure})}),(c.more||c.problem||c.data===void 0)&&n(ne,{pages:c})]})}function iy(e,t,r){if(t==="")return!0;let{name:o,label:a,source:s,row:i,printed:l,expected:d}=e;return[o,a.zh,a.en,s,i,l,d,r.row,r.column].some(c=>c.toLowerCase().includes(t))}function ly({identities:e,tables:t,digest:r}){let o=p();return n("div",{class:"wide",children:n("table",{class:"list cards identities",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.reconcile.cell}),n("th",{scope:"col",children:o.reconcile.identity}),n("th",{scope:"col",class:"amount",children:o.reconcile.printed}),n("th",{scope:"col",class:"amount",children:o.reconcile.expected}),n("th",{scope:"col",children:o.reconcile.verdict}),n("th",{scope:"col",children:o.reconcile.sumOf})]})}),n("tbody",{children:e.map((a,s)=>n(dy,{identity:a,again:e[s-1]?.name===a.name,tables:t,digest:r},`${a.name}/${a.table}/${a.row}/${a.column}`))})]})})}function dy({identity:e,again:t,tables:r,digest:o}){let a=p(),s=k(),i=yn(r),{table:l,verdict:d}=e,c=i(e);return n("tr",{class:t?"again":"",children:[n("th",{scope:"row",children:[n("span",{class:"number",children:a.tables.number(l)})," ",n(On,{cell:e,digest:o,children:`${c.row} · ${c.column}`})]}),n("td",{class:"says",children:[s(e.label)," ",n("span",{class:"hint",children:a.reconcile.told(e.source)})]}),n("td",{class:"amount",children:e.printed}),n("td",{class:"amount",children:e.expected}),n("td",{class:"verdict",children:[n("span",{class:`key ${d.toLowerCase()}`,"aria-hidden":"true"})," ",a.reconcile.verdicts[d]]}),n("td",{children:n("details",{children:[n("summary",{children:a.reconcile.made(e.cells.length)}),n("ul",{class:"made-of",children:e.cells.map(u=>{let y=cy(u),m=i(y);return n("li",{children:[n(On,{cell:y,digest:o,children:`${a.tables.number(y.table)} ${m.row} · ${m.column}`})," ",n("span",{class:"amount",children:r.get(y.table)?.texts.get(xe(y.row,y.column))})]},u)})})]})})]})}function cy(e){let[t="",...r]=e.split("/");return{table:Number(t),row:r.slice(0,-1).join("/"),column:r.at(-1)??""}}var al={on:void 0,known:void 0,position:void 0,disclosure:void 0};function sl({department:e,year:t}){let r=p(),o=g(),{data:a}=C(Ba,{department:e,year:t??null}),s=a?.department.disclosures??[],i=(a?.latest.disclosures??[]).filter(l=>l.fiscalYear!==t);return n("div",{class:"note",role:"status",children:[n("strong",{children:s.length>0?r.reconcile.notYet(t??0):r.reconcile.never(t??0)}),n("p",{children:r.reconcile.nothingToCheck}),n("ul",{children:[s.map(({digest:l,publishedOn:d})=>n("li",{children:n(w,{to:S(o,{...al,disclosure:l}),children:r.reconcile.goTo(d)})},l)),i.map(({digest:l,fiscalYear:d,publishedOn:c})=>n("li",{children:n(w,{to:S(o,{...al,year:d}),children:r.reconcile.otherYear(d,c)})},l)),n("li",{children:n(w,{to:E(o,"table"),children:r.reconcile.seeTables})})]})]})}var uy={totalCount:0,pageInfo:{hasNextPage:!1,endCursor:null},nodes:[]};function il({checked:e}){let t=g(),r=p(),o=qn(e),a=yn(o),{department:s,year:i,found:l}=e,d={department:s,year:i??null,at:_(t),digest:l.disclosure},c=ee(Fa,{...d,after:null},m=>m.disclosure?.cells??uy),u=(t.text??"").trim().toLowerCase(),y=c.nodes.filter(m=>{let{row:f,column:b}=a(m);return(t.table===void 0||m.table===t.table)&&(u===""||[f,b,m.row,m.text,String(m.line)].some(v=>v.toLowerCase().includes(u)))});return n(h,{children:[n("p",{class:"hint",children:r.reconcile.printedLead}),n(pr,{numbers:l.tables.map(m=>m.table),tables:o}),n("div",{class:"with-text",children:[n("div",{children:[n("div",{class:"filters",children:[n("label",{children:[r.compare.filter,n("input",{type:"search",value:t.text??"",placeholder:r.reconcile.printedHint,onInput:m=>D({text:m.currentTarget.value||void 0},!0)})]}),n("span",{class:"files",children:["csv","xlsx","jsonl"].map(m=>n("a",{download:!0,href:Ae({...t,department:s},"printed-cells",m),children:m.toUpperCase()},m))}),n("span",{class:"hint",role:"status",children:c.data&&r.reconcile.fitting(y.length)})]}),c.data&&y.length===0&&n("p",{class:"note",children:r.reconcile.noneFitting}),n(fr,{of:y,name:`${t.table??""} ${t.text??""}`,children:m=>n(py,{cells:m,tables:o,digest:l.disclosure})}),(c.more||c.problem||c.data===void 0)&&n(ne,{pages:c})]}),n(mr,{checked:e})]})]})}function py({cells:e,tables:t,digest:r}){let o=p(),a=g(),s=yn(t);return n("div",{class:"wide",children:n("table",{class:"list cards printed-figures",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.reconcile.where}),n("th",{scope:"col",children:o.compare.row}),n("th",{scope:"col",children:o.compare.column}),n("th",{scope:"col",class:"amount",children:o.reconcile.printed}),n("th",{scope:"col",class:"amount",children:o.reconcile.ours}),n("th",{scope:"col",children:o.reconcile.how})]})}),n("tbody",{children:e.map(i=>{let{row:l,column:d}=s(i),c=t.get(i.table)?.texts.get(xe(i.row,i.column))??"";return n("tr",{children:[n("td",{class:"where",children:n(mn,{line:i.line})}),n("th",{scope:"row",children:[a.table===void 0&&n("span",{class:"hint",children:[o.tables.number(i.table)," "]}),l]}),n("td",{class:"column",children:d}),n("td",{class:"amount",children:i.text}),n("td",{class:`amount ours${t.size>0&&c!==i.text?" differs":""}`,children:[c===i.text&&n("span",{class:"same",role:"img","aria-label":o.reconcile.verdicts.EXACT,children:"✓ "}),n(On,{cell:i,digest:r,children:c||"—"})]}),n("td",{class:"how",children:n(yy,{how:i.how})})]},`${i.table}/${i.row}/${i.column}`)})})]})})}function yy({how:e}){let t=p(),[,r="",o=""]=/^(layout|identity|narrative|reading)(?:: (.*))?$/s.exec(e)??[];if(r==="")return n("span",{lang:"en",children:e});let a=/^narrative line (\d+)$/.exec(o)?.[1];return n(h,{children:[t.reconcile.hows[r]," ",a!==void 0?n(mn,{line:Number(a)}):n("span",{class:"hint",children:t.reconcile.told(o)})]})}var ll=["proof","identities","printed","document"];function dl({department:e,year:t}){let r=p(),o=g(),a=C(Ft,{department:e,year:t??null,at:_(o)});return n("div",{class:"reconciliation",children:[n("h1",{children:r.reconcile.title}),a.problem?.code==="NoDisclosure"?n(sl,{department:e,year:t}):n(N,{answer:a,children:({reconciliation:s})=>n(my,{checked:{department:e,year:t,found:s}})})]})}function my({checked:e}){let t=p(),r=g(),o=ll.find(i=>i===r.by)??"proof",{found:a}=e,s={proof:`${a.rebuilt}/${a.published}`,identities:String(a.checked),printed:String(a.published),document:""};return n(h,{children:[n("nav",{class:"parts","aria-label":t.reconcile.title,children:n("ul",{children:ll.map(i=>n("li",{children:n(w,{to:S(r,{by:i==="proof"?void 0:i,id:void 0,narrow:void 0,text:void 0,table:void 0}),"aria-current":i===o?"page":void 0,children:[t.reconcile.parts[i]," ",n("span",{class:"hint",children:s[i]})]})},i))})}),o==="proof"&&n(nl,{checked:e}),o==="identities"&&n(ol,{checked:e}),o==="printed"&&n(il,{checked:e}),o==="document"&&n(tl,{checked:e})]})}var ze="shared";function W(...e){return e.join(".")}function ge(e){return`field-${e.replaceAll(".","-")}`}function He(e){let t=document.getElementById(ge(e));t?.closest("details")?.setAttribute("open",""),t?.focus(),t?.scrollIntoView({block:"center"})}var fy={UnknownDepartment:{fields:["department"],fact:"department"},UnknownUnit:{fields:["unit","project"],fact:"unit"},UnknownProject:{fields:["project"],fact:"project"},UnknownCode:{fields:["function","economic","code"],fact:"code"},InvalidCode:{fields:["function","economic","code"],fact:"code"},ContradictoryCodeName:{fields:["name","code"],fact:"stated"},InvalidAmount:{fields:["amount"],fact:"text"},InvalidNotation:{fields:["authority","amount","project","unit"],fact:"text"},InvalidName:{fields:["name"],fact:"name"},AlreadyRegistered:{fields:["name"],fact:"name"},InvalidDate:{fields:["effectiveOn","since"]},AmountNotPositive:{fields:["parts","legs"]},AuthorityRequired:{fields:["authority"]},BalanceBelowZero:{fields:["parts","legs","operationId"]},MixedBreakdown:{fields:["parts","legs"]},SeparateBreakdownNotAllowed:{fields:["parts","legs"]},UnbalancedBreakdown:{fields:["parts","legs"]},UnbalancedReallocation:{fields:["legs"]},ReallocationCrossesLines:{fields:["legs"]},HandoverWithinDepartment:{fields:["receiving"]},WrongLot:{fields:["originYear"]},WrongOriginYear:{fields:["originYear"],fact:"originYear"},UnknownLine:{fields:["line","giving"]},UnknownOperation:{fields:["operationId"],fact:"operationId"},AlreadyReversed:{fields:["operationId"],fact:"operationId"},NothingToReverse:{fields:["operationId"],fact:"operationId"},ReversalOfReversal:{fields:["operationId"],fact:"operationId"},ReversalBeforeOperation:{fields:["effectiveOn"]},ReversalAfterDocument:{fields:["effectiveOn"]},UnknownEvent:{fields:["eventId"],fact:"eventId"}};function cl(e,t){let r=fy[e.__typename];if(!r)return[];let o=[...t.drafts.flatMap(c=>Eo(String(c.id),"",c.input)),...Eo(ze,"",t.shared)].filter(c=>r.fields.some(u=>u===c.field)),a={...e},s=r.fact===void 0?void 0:String(a[r.fact]??"").split(";")[0],i=s?o.filter(c=>gy(c.value).includes(s)):[];if(i.length>0)return i.map(c=>c.path);let l=r.fields.flatMap(c=>o.filter(u=>u.field===c)),d=l.filter(c=>c.path.startsWith(ze));return d.length===1?[d[0].path]:l.length===1?[l[0].path]:[]}function Eo(e,t,r){let o=t?[{path:e,field:t,value:r}]:[];return r===null||typeof r!="object"?o:[...o,...Object.entries(r).flatMap(([a,s])=>Eo(`${e}.${a}`,/^\d+$/.test(a)?"":a,s))]}function gy(e){return e==null?[]:typeof e=="object"?Object.values(e).map(String):[String(e)]}var gr=ga(new Map);function oe({path:e,label:t,hint:r,children:o}){let a=Wr(gr).get(e),s=ge(e),i=`${s}-said`,l=a!==void 0||!!r;return n("div",{class:`field${a===void 0?"":" wrong"}`,children:[n("label",{for:s,children:t}),o({id:s,"aria-invalid":a===void 0?void 0:!0,"aria-describedby":l?i:void 0}),l&&n("p",{id:i,class:a===void 0?"hint":"bad",children:a??r})]})}function Kn({path:e}){let t=Wr(gr).get(e);return t===void 0?null:n("p",{class:"bad",id:ge(e),tabIndex:-1,children:t})}function te({name:e,optional:t=!1}){let{recording:r}=p();return n(h,{children:[r.fields[e],t&&n("span",{class:"optional",children:[" ",r.optional]})]})}function Ro(e){return e.yuan===void 0?"wan":"yuan"}function fn(e){return e.wan??e.yuan??e.fen??""}function hr(e,t){return t==="wan"?{wan:e}:{yuan:e}}var hy={wan:6,yuan:2};function by(e){let t=/^([-+]?)(\d+)(?:\.(\d+))?$/.exec(fn(e).normalize("NFKC").replaceAll(",","").trim()),r=hy[Ro(e)],o=t?.[3]??"";if(!t||o.length>r)return;let a=BigInt(`${t[2]}${o.padEnd(r,"0")}`);return t[1]==="-"?-a:a}function $o(e){let t=new Map;for(let r of e){let o=r.axis??"JOINT",a=by(r.amount),s=t.has(o)?t.get(o):0n;t.set(o,a===void 0||s===void 0?void 0:s+a)}return t}function ul(e){return[...$o(e).values()][0]}function vt({department:e,year:t},r=!1){return{department:e,unit:null,project:"",fiscalYear:t,source:"",originYear:r?t-1:null}}function gn(e){return{amount:e?.yuan===void 0?{wan:""}:{yuan:""},function:Ne,economic:Ne,axis:"JOINT",expenseClass:"NOT_STATED",evidence:[]}}var Ne="NOT_STATED",br={authority:"",reason:""};function Jn(e,t="parts"){return{group:"money",fields:{line:e,parts:t,amount:"check?",authority:"own?",reason:"own?"},fresh:r=>({line:vt(r,e==="carried"),parts:[gn()],amount:null,...br})}}var vy={group:"money",fields:{line:"carried",parts:"parts",amount:"check?",closingParts:"parts?",authority:"own?",reason:"own?"},fresh:e=>({line:vt(e,!0),parts:[gn()],amount:null,closingParts:[],...br})},En={allocate:Jn("current"),advanceTransfer:Jn("current"),carryOver:vy,supplement:Jn("current"),cut:Jn("line"),recall:Jn("line"),reallocate:{group:"money",fields:{legs:"legs",authority:"own?",reason:"own?"},fresh:e=>({legs:[pl(e),pl(e)],...br})},handOver:{group:"money",fields:{giving:"line",receiving:"line",parts:"parts",receivingParts:"parts?",amount:"check?",authority:"own?",reason:"own?"},fresh:e=>({giving:vt(e),receiving:{...vt(e),department:""},parts:[gn()],receivingParts:[],amount:null,...br})},registerDepartment:{group:"names",fields:{name:"name",evidence:"evidence?"},fresh:()=>({name:"",evidence:[]})},registerUnit:{group:"names",fields:{department:"department",name:"name",evidence:"evidence?"},fresh:({department:e})=>({department:e,name:"",evidence:[]})},registerProject:{group:"names",fields:{department:"department",unit:"unit",name:"name",secret:"yes",codeNamed:"yes",evidence:"evidence?"},fresh:({department:e})=>({department:e,unit:"",name:"",secret:!1,codeNamed:!1,evidence:[]})},giveName:{group:"names",fields:{department:"department",unit:"unit?",project:"project?",name:"name",since:"day",alias:"yes",how:"text?",evidence:"evidence?"},fresh:({department:e,today:t})=>({department:e,unit:null,project:null,name:"",since:t,alias:!1,how:"",evidence:[]})},stateCode:{group:"names",fields:{classification:"classification",code:"code",name:"name",nameEn:"text?",firstYear:"number",lastYear:"number?",evidence:"evidence?"},fresh:({year:e})=>({classification:"FUNCTION",code:"",name:"",nameEn:"",firstYear:e,lastYear:null,evidence:[]})},reverse:{group:"corrections",fields:{operationId:"operation",reason:"own?"},fresh:({id:e})=>({operationId:e,reason:""})},amend:{group:"corrections",fields:{eventId:"event",ordinal:"number",authority:"same?",reason:"same?",evidence:"evidence?"},fresh:({id:e})=>({eventId:e,ordinal:0,authority:null,reason:null,evidence:null})},correctCarryover:{...Jn("carried","signed"),group:"corrections"}},Xn=Object.keys(En);function pl(e){return{line:vt(e),parts:[gn()],amount:null}}var wy=new Set(["registerDepartment","registerUnit","registerProject","giveName","stateCode","amend"]),ky=new Set(["advanceTransfer","supplement","cut","recall"]);function yl(e){return ky.has(e)}function Zn(e){return!wy.has(e)}function hn(){return C(jt,{}).data?.departments.nodes??[]}var xy={units:[],projects:[]};function wt(e,t){let r=hn().some(a=>a.name===e||a.uuid===e),{data:o}=C(rs,r?{department:e,year:gl(t)}:null);return r&&o?{units:o.department.units.nodes,projects:o.department.projects.nodes}:xy}function vr(e,t){let r=hn().some(a=>a.name===e||a.uuid===e),{data:o}=C(os,r?{department:e,year:gl(t)}:null);return{functions:o?.functions.nodes??[],economics:o?.economics.nodes??[]}}function ml(){return C(as,{}).data?.fundingSources??[]}function fl(e,t){let r=t.find(i=>i.key===e.project),o=r&&e.source?{department:e.department,source:e.source,project:r.key}:null,{data:a}=C(ss,o),s=e.originYear??null;return o===null?void 0:a?.lineage.find(i=>i.fiscalYear===e.fiscalYear&&(i.lot==="CARRIED"?i.originYear===s:s===null))?.holdsFen}function gl(e){return e!==null&&e>=1949&&e<=2999?e:null}function kt({path:e,name:t,value:r,change:o}){return n(oe,{path:e,label:n(te,{name:t}),children:a=>n("input",{...a,type:"text",value:r,onInput:s=>o(s.currentTarget.value)})})}function We({path:e,name:t,value:r,change:o,optional:a=!0}){let s=p().recording.hints;return n(oe,{path:e,label:n(te,{name:t,optional:a}),hint:s[t],children:i=>n("input",{...i,type:"text",value:r,onInput:l=>o(l.currentTarget.value)})})}function hl({path:e,name:t,value:r,change:o}){let{recording:a}=p();return n(oe,{path:e,label:a.right(a.fields[t]),hint:a.same,children:s=>n("input",{...s,type:"text",value:r??"",onInput:i=>o(i.currentTarget.value||null)})})}function _o({path:e,name:t,value:r,change:o}){let a=p().recording.hints;return n(oe,{path:e,label:n(te,{name:t}),hint:a[t],children:s=>n(un,{...s,value:r,onDay:o})})}function bn({path:e,name:t,value:r,change:o,optional:a=!1}){let s=p().recording.hints;return n(oe,{path:e,label:n(te,{name:t,optional:a}),hint:s[t],children:i=>n("input",{...i,class:"number",type:"number",min:0,max:9999,step:1,value:r??"",onInput:l=>o(l.currentTarget.value===""?null:Math.trunc(l.currentTarget.valueAsNumber))})})}function bl({path:e,name:t,value:r,change:o}){let{recording:a}=p();return n("div",{class:"field yes",children:[n("input",{id:ge(e),type:"checkbox",checked:r,onChange:s=>o(s.currentTarget.checked)}),n("label",{for:ge(e),children:a.fields[t]})]})}var Ay=["FUNCTION","ECONOMIC"];function vl({path:e,name:t,value:r,change:o}){let{recording:a}=p();return n(oe,{path:e,label:n(te,{name:t}),children:s=>n("select",{...s,value:r,onChange:i=>o(i.currentTarget.value),children:Ay.map(i=>n("option",{value:i,children:a.values[i]},i))})})}function wr({path:e,name:t,value:r,change:o}){let a=hn();return n(oe,{path:e,label:n(te,{name:t}),children:s=>n(h,{children:[n("input",{...s,type:"text",list:`${s.id}-list`,autocomplete:"off",value:r,onInput:i=>o(i.currentTarget.value)}),n("datalist",{id:`${s.id}-list`,children:a.map(i=>n("option",{value:i.name},i.uuid))})]})})}function xt({path:e,name:t,value:r,change:o,department:a,year:s,optional:i=!1,hint:l}){let{units:d}=wt(a,s);return n(oe,{path:e,label:n(te,{name:t,optional:i}),hint:wl(d,r)??l,children:c=>n(kl,{control:c,value:r,change:o,options:d.map(u=>({key:u.key,name:u.name}))})})}function kr({path:e,name:t,value:r,change:o,department:a,unit:s,year:i,optional:l=!1}){let{recording:d}=p(),{units:c,projects:u}=wt(a,i),y=c.find(v=>v.key===s||v.name===s),f=(y?u.filter(v=>v.unitKey===y.key):u).map(v=>({key:v.key,name:y?v.name:`${v.name} · ${c.find(({key:A})=>A===v.unitKey)?.name??v.unitKey}`})),b=Cy(u,c,r)??d.choose(f.length);return n(oe,{path:e,label:n(te,{name:t,optional:l}),hint:b,children:v=>n(kl,{control:v,value:r,change:o,options:f})})}function wl(e,t){return e.find(r=>r.key===t)?.name}function Cy(e,t,r){let o=e.find(a=>a.key===r);return o&&`${o.name} · ${wl(t,o.unitKey)??o.unitKey}`}function kl({control:e,value:t,change:r,options:o}){return n(h,{children:[n("input",{...e,type:"text",list:`${e.id}-list`,autocomplete:"off",value:t??"",onInput:a=>r(a.currentTarget.value)}),n("datalist",{id:`${e.id}-list`,children:o.map(a=>n("option",{value:a.key,label:`${a.key} ${a.name}`},a.key))})]})}var Oy={document:"",line:0,text:"",cell:"",note:""};function xr({path:e,name:t,value:r,change:o}){let{recording:a}=p(),s=(i,l)=>o(r.with(i,l));return n("details",{class:"evidence",open:r.length>0,children:[n("summary",{children:n(te,{name:t,optional:!0})}),r.map((i,l)=>{let d=c=>({path:W(e,l,c),name:c});return n("div",{class:"source",children:[n(kt,{...d("document"),value:i.document,change:c=>s(l,{...i,document:c})}),n(bn,{...d("line"),value:i.line??0,change:c=>s(l,{...i,line:c??0})}),n(We,{...d("text"),value:i.text??"",change:c=>s(l,{...i,text:c})}),n(We,{...d("cell"),value:i.cell??"",change:c=>s(l,{...i,cell:c})}),n(We,{...d("note"),value:i.note??"",change:c=>s(l,{...i,note:c})}),n("button",{type:"button",onClick:()=>o(r.toSpliced(l,1)),children:a.removeEvidence})]},l)}),n("button",{type:"button",onClick:()=>o([...r,Oy]),children:a.addEvidence})]})}var Ey=/^(\d{3}|\d{5}|\d{7})$/;function Ol(e){let r=e.drafts.some(o=>Zn(o.name))&&!e.shared.effectiveOn?[Rn(W(ze,"effectiveOn"),"effectiveOn")]:[];return[...e.drafts.flatMap(Ry),...r]}function Ry(e){return e.name==="amend"&&$y.every(t=>e.input[t]===null)?[...xl(e),Rn(W(e.id,"authority"),"authority")]:xl(e)}var $y=["authority","reason","evidence"];function xl(e){return To(e).flatMap(({field:t,kind:r,value:o})=>_y(W(e.id,t),t,r,o))}function To(e){let t=e.input;return Object.entries(En[e.name].fields).map(([r,o])=>({field:r,kind:o,value:t[r]}))}function _y(e,t,r,o){switch(r){case"line":case"current":case"carried":return Al(e,o);case"parts":case"signed":case"parts?":return o.flatMap((a,s)=>Cl(`${e}.${s}`,a));case"legs":return o.flatMap((a,s)=>[...Al(W(e,s,"line"),a.line),...a.parts.flatMap((i,l)=>Cl(W(e,s,"parts",l),i))]);case"code":return So(e,t,o);case"number":return Number.isInteger(o)?[]:[Rn(e,t)];case"evidence?":return(o??[]).flatMap((a,s)=>a.document.trim()?[]:[Rn(W(e,s,"document"),"document")]);case"name":case"department":case"unit":case"day":case"operation":case"event":return o.trim()?[]:[Rn(e,t)];default:return[]}}function Al(e,t){return["department","project","fiscalYear","source"].filter(o=>!t[o]).map(o=>Rn(W(e,o),o))}function Cl(e,t){let r=fn(t.amount).trim();return[...r&&r!=="-"?[]:[Rn(W(e,"amount"),"amount")],...So(W(e,"function"),"function",t.function??Ne),...So(W(e,"economic"),"economic",t.economic??Ne)]}function So(e,t,r){return r===Ne||Ey.test(r)?[]:[{path:e,field:t,half:r!==""}]}function Rn(e,t){return{path:e,field:t,half:!1}}function Ar({path:e,name:t,value:r,change:o,pot:a}){let{recording:s}=p(),i=c=>({path:W(e,c),name:c}),{projects:l}=wt(r.department,r.fiscalYear),d=r.unit??null;return n("fieldset",{class:"line",children:[n("legend",{children:s.fields[t]}),n(Kn,{path:e}),n(wr,{...i("department"),value:r.department,change:c=>o({...r,department:c})}),n(xt,{...i("unit"),optional:!0,value:d,department:r.department,year:r.fiscalYear,hint:s.hints.unit,change:c=>o({...r,unit:c||null})}),n(kr,{...i("project"),value:r.project,department:r.department,unit:d,year:r.fiscalYear,change:c=>o({...r,project:c??""})}),n(bn,{...i("fiscalYear"),value:r.fiscalYear,change:c=>o({...r,fiscalYear:c??0})}),n(Ly,{...i("source"),value:r.source,change:c=>o({...r,source:c})}),n(Ny,{...i("originYear"),line:r,pot:a,change:c=>o({...r,originYear:c})}),n(Ty,{holds:fl(r,l)})]})}function Ty({holds:e}){let{recording:t}=p();return e===void 0?null:n("p",{class:"line-holds hint",role:"status",children:[t.holds," ",n(x,{fen:e})]})}function Ly({path:e,name:t,value:r,change:o}){let{recording:a}=p(),s=k();return n(oe,{path:e,label:n(te,{name:t}),children:i=>n("select",{...i,value:r,onChange:l=>o(l.currentTarget.value),children:[n("option",{value:"",children:a.chooseOne}),ml().map(l=>n("option",{value:l.source,children:s(l.label)},l.source))]})})}function Ny({path:e,name:t,line:r,pot:o,change:a}){let{recording:s}=p(),i=r.originYear??null,l=i!==null;return n(h,{children:[o==="line"&&n(oe,{path:W(e,"pot"),label:s.pot,children:d=>n("select",{...d,value:l?"CARRIED":"CURRENT",onChange:c=>a(c.currentTarget.value==="CARRIED"?r.fiscalYear-1:null),children:[n("option",{value:"CURRENT",children:s.values.CURRENT}),n("option",{value:"CARRIED",children:s.values.CARRIED})]})}),(l||o==="carried")&&n(bn,{path:e,name:t,value:i,change:a})]})}function Cr({path:e,name:t,value:r,change:o,department:a,year:s,signed:i=!1,optional:l=!1}){let{recording:d}=p(),c=g().money??"wan",[u,y]=R(!1),m=u||r.some(Iy),f=vr(a,s),b=(v,A)=>o(A?r.with(v,A):r.toSpliced(v,1));return n("fieldset",{class:"parts",children:[n("legend",{children:n(te,{name:t,optional:l})}),i&&n("p",{class:"hint",children:d.signed}),l&&n("p",{class:"hint",children:d.hints[t]}),n(El,{id:`${ge(e)}-functions`,codes:f.functions}),n(El,{id:`${ge(e)}-economics`,codes:f.economics}),r.map((v,A)=>n(Fy,{path:W(e,A),lists:ge(e),part:v,finer:m,codes:f,change:$=>b(A,$),remove:l||r.length>1?()=>b(A,void 0):void 0},A)),n(Kn,{path:e}),n("div",{class:"under",children:[n("button",{type:"button",onClick:()=>o([...r,gn(r.at(-1)?.amount??hr("",c))]),children:d.addPart}),r.length>0&&n(Py,{parts:r}),r.length>0&&!m&&n("button",{type:"button",class:"plain",onClick:()=>y(!0),children:d.finer})]})]})}function Iy({axis:e,expenseClass:t,evidence:r}){return e!=="JOINT"||t!=="NOT_STATED"||(r?.length??0)>0}function Py({parts:e}){let{recording:t}=p(),r=[...$o(e)];return n("p",{class:"total",role:"status",children:r.map(([o,a])=>n(h,{children:[t.total(r.length>1?t.values[o]:"")," ",n("strong",{children:a===void 0?"—":n(x,{fen:String(a)})})," "]},o))})}function El({id:e,codes:t}){let r=k();return n("datalist",{id:e,children:t.map(o=>n("option",{value:o.code,label:`${o.code} ${r(o.name)}`},o.code))})}function Fy({path:e,lists:t,part:r,finer:o,codes:a,change:s,remove:i}){let{recording:l}=p(),d={part:r,change:s,path:e};return n("div",{class:"part",children:[n(Lo,{path:W(e,"amount"),name:"amount",value:r.amount,change:c=>s({...r,amount:c})}),n(Rl,{...d,field:"function",list:`${t}-functions`,codes:a.functions}),n(Rl,{...d,field:"economic",list:`${t}-economics`,codes:a.economics}),i?n("button",{type:"button",class:"remove","aria-label":l.removePart,title:l.removePart,onClick:i,children:"×"}):n("span",{}),o&&n(By,{path:e,part:r,change:s})]})}function Lo({path:e,name:t,value:r,change:o,label:a,hint:s}){let i=p(),l=Ro(r);return n(oe,{path:e,label:a??n(te,{name:t}),hint:s,children:d=>n("span",{class:"sum",children:[n("input",{...d,class:"amount",type:"text",inputMode:"decimal",autocomplete:"off",value:fn(r),onInput:c=>o(hr(c.currentTarget.value,l))}),n("select",{"aria-label":i.money.label,value:l,onChange:c=>o(hr(fn(r),c.currentTarget.value)),children:[n("option",{value:"wan",children:i.recording.units.wan}),n("option",{value:"yuan",children:i.recording.units.yuan})]})]})})}function Rl({path:e,field:t,list:r,codes:o,part:a,change:s}){let{recording:i}=p(),l=k(),d=a[t]??Ne,c=o.find(y=>y.code===d),u=c?l(c.name):d===Ne?i.values.NOT_STATED:i.digits;return n(oe,{path:W(e,t),label:n(te,{name:t}),hint:u,children:y=>n("input",{...y,class:"number",type:"text",inputMode:"numeric",list:r,autocomplete:"off",maxLength:7,value:d===Ne?"":d,onInput:m=>s({...a,[t]:m.currentTarget.value.trim()||Ne})})})}var Dy=["JOINT","FUNCTION","ECONOMIC"],My=["NOT_STATED","PERSONNEL","OPERATING","PROJECT"];function By({path:e,part:t,change:r}){let{recording:o}=p();return n("div",{class:"finer",children:[n(oe,{path:W(e,"axis"),label:n(te,{name:"axis"}),children:a=>n("select",{...a,value:t.axis??"JOINT",onChange:s=>r({...t,axis:s.currentTarget.value}),children:Dy.map(s=>n("option",{value:s,children:o.axes[s]},s))})}),n(oe,{path:W(e,"expenseClass"),label:n(te,{name:"expenseClass"}),children:a=>n("select",{...a,value:t.expenseClass??Ne,onChange:s=>r({...t,expenseClass:s.currentTarget.value}),children:My.map(s=>n("option",{value:s,children:o.values[s]},s))})}),n(xr,{path:W(e,"evidence"),name:"evidence",value:t.evidence??[],change:a=>r({...t,evidence:a})})]})}function $l({path:e,value:t,change:r}){let{recording:o}=p(),s=t.map(l=>ul(l.parts)).reduce((l,d)=>l===void 0||d===void 0?void 0:l+d,0n),i=(l,d)=>r(t.with(l,d));return n("div",{class:"legs",children:[t.map((l,d)=>{let c=W(e,d);return n("section",{class:"leg",children:[n("h3",{children:[o.leg(d+1),t.length>2&&n("button",{type:"button",onClick:()=>r(t.toSpliced(d,1)),children:o.removeLeg})]}),n(Ar,{path:W(c,"line"),name:"line",value:l.line,pot:"line",change:u=>i(d,{...l,line:u})}),n(Cr,{path:W(c,"parts"),name:"parts",value:l.parts,signed:!0,department:l.line.department,year:l.line.fiscalYear,change:u=>i(d,{...l,parts:u})})]},d)}),n("div",{class:"under",children:[n("button",{type:"button",onClick:()=>r([...t,jy(t.at(-1))]),children:o.addLeg}),n("p",{class:`total${s===0n?"":" off"}`,role:"status",children:[o.sumOfLegs," ",n("strong",{children:s===void 0?"—":n(x,{fen:String(s),plus:!0})})," ",s===void 0?"":o.balanced(s===0n)]})]}),n(Kn,{path:e})]})}function jy(e){let{line:t}=e;return{line:{...t,unit:null,project:""},parts:[gn(e?.parts[0]?.amount)],amount:null}}var _l=/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;function Tl({path:e,name:t,value:r,change:o,department:a}){let s=p(),{year:i}=g(),{operations:l}=er(a,i),d=C(is,_l.test(r)?{id:r}:null);return n(h,{children:[n(oe,{path:e,label:n(te,{name:t}),hint:s.recording.hints.operationId,children:c=>n(h,{children:[n("input",{...c,class:"id",type:"text",list:`${c.id}-list`,autocomplete:"off",spellcheck:!1,value:r,onInput:u=>o(u.currentTarget.value.trim())}),n("datalist",{id:`${c.id}-list`,children:l.toReversed().map(u=>n("option",{value:u.id,label:`${u.effectiveOn??""} ${s.several(u.commands.map(s.command))} ${u.reason}`},u.id))})]})}),_l.test(r)&&n(N,{answer:d,children:({operation:c})=>n(Uy,{operation:c})})]})}function Uy({operation:e}){let t=p(),r=k(),{facts:o,subject:a}=t.recording;return n("section",{class:"subject","aria-label":a.operation,children:[n("h3",{children:a.operation}),e.reversedBy&&n("p",{class:"bad",children:[a.reversed," ",n(V,{id:e.reversedBy,children:e.reversedBy.slice(0,8)})]}),n("dl",{class:"facts",children:[n("dt",{children:a.what}),n("dd",{children:n(V,{id:e.id,children:t.several(e.commands.map(t.command))})}),n("dt",{children:a.who}),n("dd",{children:[e.recordedBy,e.approvedBy&&` · ${a.approved(e.approvedBy)}`]}),n("dt",{children:a.when}),n("dd",{children:n(ue,{at:e.recordedAt})}),n("dt",{children:t.recording.fields.effectiveOn}),n("dd",{children:e.effectiveOn??"—"}),n("dt",{children:t.recording.fields.authority}),n("dd",{children:n(Z,{authority:e.authority})}),n("dt",{children:t.recording.fields.reason}),n("dd",{children:e.reason||"—"}),n("dt",{children:o.position}),n("dd",{children:e.position})]}),e.budgets.map(s=>n("div",{class:"wide",children:[n("table",{class:"list",children:[n("caption",{children:[s.department," ",t.fiscalYear(s.fiscalYear)]}),n("tbody",{children:s.events.nodes.map(i=>n("tr",{children:[n("td",{children:n(pe,{id:i.id,children:r(i.kindLabel)})}),n("td",{children:[i.unit.name," · ",i.project.name]}),n("td",{class:"amount",children:n(x,{fen:i.fen,plus:!0})})]},i.id))})]}),s.events.totalCount>s.events.nodes.length&&n("p",{class:"hint",children:t.of(s.events.nodes.length,s.events.totalCount)})]},`${s.department} ${s.fiscalYear}`))]})}var Sl=/^[0-9a-f-]{36}\/\d+$/i;function Ll({path:e,name:t,value:r,change:o,ordinal:a}){let{recording:s}=p(),i=C(ls,Sl.test(r)?{id:r}:null);return n(h,{children:[n(oe,{path:e,label:n(te,{name:t}),hint:s.hints.eventId,children:l=>n("input",{...l,class:"id",type:"text",autocomplete:"off",spellcheck:!1,value:r,onInput:d=>o(d.currentTarget.value.trim())})}),Sl.test(r)&&n(N,{answer:i,children:({event:l})=>n(Vy,{event:l,ordinal:a})})]})}function Vy({event:e,ordinal:t}){let r=k(),{recording:o}=p(),{subject:a,fields:s}=o;return n("section",{class:"subject","aria-label":a.event,children:[n("h3",{children:a.event}),n("p",{children:[n(pe,{id:e.id,children:r(e.kindLabel)})," ",n(x,{fen:e.fen,plus:!0})," · ",e.unit.name," · ",e.project.name," ·"," ",s.effectiveOn," ",e.effectiveOn," · ",a.when," ",n(ue,{at:e.recordedAt})]}),n("div",{class:"wide",tabIndex:0,role:"group","aria-label":a.event,children:n("table",{class:"list",children:[n("thead",{children:n("tr",{children:[n("th",{children:s.ordinal}),n("th",{class:"amount",children:s.amount}),n("th",{children:s.authority}),n("th",{children:s.reason}),n("th",{children:s.evidence})]})}),n("tbody",{children:e.entries.map(i=>n("tr",{"aria-current":i.ordinal===t?"true":void 0,children:[n("td",{children:i.ordinal}),n("td",{class:"amount",children:n(x,{fen:i.fen,plus:!0})}),n("td",{children:n(Z,{authority:i.authority})}),n("td",{children:i.reason||"—"}),n("td",{children:[i.evidence.length===0&&"—",i.evidence.map((l,d)=>n("span",{class:"read",title:l.document,children:[o.read(l.document.slice(0,12),l.line)," ",l.text&&n("q",{children:l.text})," ",l.note]},d))]})]},i.ordinal))})]})})]})}function Or({draft:e,change:t,alone:r}){let o=(a,s)=>t({...e,input:{...e.input,[a]:s}});return n("div",{class:"command",children:To(e).map(({field:a,kind:s,value:i})=>{if(s==="own?"&&r)return null;let l={path:W(e.id,a),name:a,value:i,change:d=>o(a,d)};return n(zy,{kind:s,props:l,draft:e},a)})})}function zy({kind:e,props:t,draft:r}){let o=()=>t,a=Hy(r);switch(e){case"name":return n(kt,{...o()});case"code":return n(kt,{...o()});case"text?":case"own?":return n(We,{...o()});case"same?":return n(hl,{...o()});case"day":return n(_o,{...o()});case"yes":return n(bl,{...o()});case"number":return n(bn,{...o()});case"number?":return n(bn,{...o(),optional:!0});case"classification":return n(vl,{...o()});case"department":return n(wr,{...o()});case"unit":return n(xt,{...o(),...a});case"unit?":return n(xt,{...Nl(o()),...a,optional:!0});case"project?":return n(kr,{...Nl(o()),...a,optional:!0});case"line":case"current":case"carried":return n(Ar,{...o(),pot:e});case"parts":case"signed":case"parts?":return n(Cr,{...o(),...a,signed:e==="signed",optional:e==="parts?"});case"check?":return n(Yy,{...o(),like:Qy(r)[0]?.amount});case"legs":return n($l,{...o()});case"evidence?":return n(Wy,{...o(),unchanged:r.name==="amend"});case"operation":return n(Tl,{...o(),department:a.department});case"event":return n(Ll,{...o(),ordinal:r.input.ordinal??0})}}function Nl(e){return{...e,change:t=>e.change(t||null)}}function Hy({input:e}){let t="line"in e?e.line:"giving"in e?e.giving:void 0,r=t?.department??("department"in e?e.department:""),o="unit"in e?e.unit??null:null;return{department:r,unit:o,year:t?.fiscalYear??NaN}}function Qy({input:e}){return"parts"in e?e.parts:[]}function Yy({path:e,name:t,value:r,change:o,like:a}){let{recording:s}=p(),i=a?.yuan===void 0?{wan:""}:{yuan:""};return n(Lo,{path:e,name:t,value:r??i,label:s.stated,hint:s.hints.amount,change:l=>o(fn(l).trim()?l:null)})}function Wy({value:e,change:t,unchanged:r,...o}){return n(xr,{...o,value:e??[],change:a=>t(r&&a.length===0?null:a)})}function Il({shared:e,drafts:t,change:r}){let{recording:o}=p(),a=s=>({path:W(ze,s),name:s,value:e[s],change:i=>r({...e,[s]:i})});return n("fieldset",{class:"shared",children:[n("legend",{children:o.shared}),t.some(s=>Zn(s.name))&&n(_o,{path:W(ze,"effectiveOn"),name:"effectiveOn",value:e.effectiveOn,change:s=>r({...e,effectiveOn:s})}),n(We,{...a("authority"),optional:!t.some(s=>yl(s.name))}),n(We,{...a("approvedBy")}),n(We,{...a("reason")})]})}var Ee="several";function Fl(e){return e===Ee?Ee:Xn.find(t=>t===e)}var Er=0;function Io(e,t){return Er+=1,{id:Er,name:e,input:En[e].fresh(t)}}var et=new Map,No=new Set;function Dl(e,t){return{ground:t,drafts:e===Ee?[]:[Io(e,t)],shared:{effectiveOn:t.today,authority:"",reason:"",approvedBy:""},key:crypto.randomUUID(),touched:!1}}function Ml(e,t){let[,r]=R(0);M(()=>{let i=()=>r(l=>l+1);return No.add(i),()=>{No.delete(i)}},[]);let o=`${e} ${t.id}`,a=et.get(o),s=a&&(a.touched||Gy(a.ground,t))?a:Dl(e,t);return s!==a&&et.set(o,s),[s,i=>Bl(o,i)]}function Gy(e,t){return e.department===t.department&&e.year===t.year}function Bl(e,t){t?et.set(e,t):et.delete(e),Ky();for(let r of No)r()}function jl(e,t,r){let o=`${Ee} `,a=et.get(o),s=a?.touched&&a.sent?.state!=="recorded"?a:{...Dl(Ee,r),shared:t};Er+=1,Bl(o,{...s,drafts:[...s.drafts,{...e,id:Er}],touched:!0})}function qy(){return[...et.values()].some(e=>e.touched&&e.sent?.state!=="recorded")}function Pl(e){e.preventDefault()}function Ky(){qy()?addEventListener("beforeunload",Pl):removeEventListener("beforeunload",Pl)}function Po(e,t){let{effectiveOn:r,...o}=e.shared,a=e.drafts.some(s=>Zn(s.name));return{commands:e.drafts.map(s=>({[s.name]:s.input})),operation:{...o,effectiveOn:a?r:null,idempotencyKey:e.key,validateOnly:t}}}var Jy=["money","names","corrections"];function nt(){let e=p();return t=>t===Ee?e.recording.several:e.command(t.charAt(0).toUpperCase()+t.slice(1))}function Fo({chosen:e,full:t}){let{recording:r}=p(),o=g(),a=nt(),s=i=>n("li",{children:n(w,{to:E(o,"record",{by:i}),"aria-current":i===e?"page":void 0,children:[n("span",{class:"called",children:a(i)}),t&&n("span",{class:"does",children:r.does[i]})]})},i);return n("nav",{class:`commands${t?" full":""}`,"aria-label":r.commands,children:[Jy.map(i=>n("section",{children:[n("h2",{children:r.groups[i]}),n("ul",{children:Xn.filter(l=>En[l].group===i).map(s)})]},i)),n("section",{children:[n("h2",{children:r.together}),n("ul",{children:s(Ee)})]})]})}function Rr({cells:e,done:t}){let r=p(),{recording:o}=r;return e===null?n("p",{class:"note",children:o.cellsUnread}):e.length===0?n("p",{class:"hint",children:t?o.noCellChanged:o.noCellChanges}):n("section",{class:"changing",children:[n("h3",{children:t?o.cellsChanged(e.length):o.cellsChange(e.length)}),n("div",{class:"wide",tabIndex:0,role:"region","aria-label":o.cellsChange(e.length),children:n("table",{class:"list changed-list",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.cell}),n("th",{scope:"col",class:"amount",children:o.before}),n("th",{scope:"col",class:"amount",children:o.after}),n("th",{scope:"col",class:"amount",children:o.difference})]})}),Zy(e).map(a=>{let[s]=a;return n("tbody",{children:[n("tr",{children:n("th",{scope:"rowgroup",colSpan:4,children:[s.department," · ",r.fiscalYear(s.fiscalYear)," · ",r.tables.number(s.table)]})}),a.map(i=>n(Xy,{cell:i},`${i.row} ${i.column}`))]},Do(s))})]})})]})}function Xy({cell:e}){let t=g(),r=k(),{department:o,fiscalYear:a,table:s,row:i,column:l}=e,d=E(t,"table",{department:o,year:a,table:s,row:i,column:l,on:void 0,known:void 0,position:void 0,disclosure:void 0});return n("tr",{children:[n("td",{children:n(w,{to:d,children:[r(e.rowLabel),n("span",{class:"column",children:[" · ",r(e.columnLabel)]})]})}),n("td",{class:"amount",children:e.beforeFen===null?"—":n(x,{fen:e.beforeFen})}),n("td",{class:"amount",children:n(x,{fen:e.afterFen})}),n("td",{class:"amount",children:n(x,{fen:e.changeFen,plus:!0})})]})}function Do(e){return`${e.department} ${e.fiscalYear} ${e.table}`}function Zy(e){let t=new Map;for(let r of e)t.set(Do(r),[...t.get(Do(r))??[],r]);return[...t.values()]}var em=new Set(["__typename","rule","branch","message"]);function Mo(){let e=de();return({message:t})=>Bo(t[e])}function Bo(e){return e.replace(/(（| \()[a-z_]+=[^]*$/,"")}function Ul({refusal:e,aims:t}){let{recording:r}=p(),o=Mo(),a=Object.entries(e).filter(([s,i])=>!em.has(s)&&!nm(i));return n("div",{class:"note problem refused refusal",role:"alert",children:[n("strong",{children:r.refused}),n("p",{children:o(e)}),n("dl",{class:"facts",children:a.map(([s,i])=>n("div",{class:"fact",children:[n("dt",{children:r.facts[s]}),n("dd",{children:n(Vl,{name:s,value:i})})]},s))}),n("p",{class:"hint",children:r.branches[e.branch]}),n("p",{children:[t[0]!==void 0&&n("button",{type:"button",onClick:()=>He(t[0]),children:r.toField})," ",n("span",{class:"code",children:e.rule})]})]})}function nm(e){return e===""||e===null||Array.isArray(e)&&e.length===0}function Vl({name:e,value:t}){let r=p(),o=g(),a=r.recording.values;if(Array.isArray(t))return n("ul",{class:"plain",children:t.map(i=>n("li",{children:n(Vl,{name:e,value:i})},String(i)))});let s=String(t);switch(e){case"amountFen":case"breakdownFen":case"shortfallFen":case"sumFen":return n(x,{fen:s});case"operationId":case"reversedBy":case"operations":return n(V,{id:s,children:s});case"eventId":return n(pe,{id:s,children:s});case"line":return n(w,{to:E(o,"line",{id:s}),children:s});case"kind":return n(h,{children:r.command(s.replace(/(^|_)([a-z])/g,(i,l,d)=>d.toUpperCase()))});case"bucket":case"axis":case"axes":case"lot":case"classification":case"field":{let[i="",...l]=s.split(/[ :/]/);return n(h,{children:[a[i.toUpperCase()]??i,...l].join(" ")})}default:return n(tm,{text:s})}}function tm({text:e}){let{recording:t}=p(),r=/^(.*?); known (?:in (\S+) )?are ([^]*)$/.exec(e);return r?n(h,{children:[r[1],n("br",{}),n("span",{class:"hint",children:[t.known(r[2]??"")," ",r[3]]})]}):n(h,{children:e})}function jo({problem:e}){return e.kind==="forbidden"?n(rm,{problem:e}):n(Pe,{problem:e})}function rm({problem:e}){let{recording:t}=p(),r=de(),o=hn(),{what:a,which:s,why:i}=e.fields,l=a==="department"?o.find(d=>d.uuid===s)?.name??s:s;return n("div",{class:"note problem forbidden",role:"alert",children:[n("strong",{children:t.forbidden}),n("p",{children:Bo(e[r])}),l&&n("p",{children:[a==="department"?t.token.departments:t.token.scopes,": ",n("strong",{children:l})]}),i&&n("p",{class:"hint",children:i}),n("p",{children:[n("button",{type:"button",onClick:()=>{it(""),setTimeout(()=>He("token"))},children:t.token.other})," ",n("span",{class:"code",children:e.code})]})]})}function zl({events:e,ground:t}){let{recording:r}=p(),{functions:o,economics:a}=vr(t.department,t.year);return n("section",{class:"planned",children:[n("h3",{children:r.events(e.length)}),n("ol",{children:e.map(s=>n("li",{children:[n("strong",{children:s.kind?r.kinds[s.kind]:r.event(s.event)})," ",s.fen!==null&&n(x,{fen:s.fen,plus:!0}),s.parts.length>0&&n("ul",{class:"plain",children:s.parts.map((i,l)=>n("li",{children:n(om,{part:i,functions:o,economics:a})},l))})]},s.id))})]})}function om({part:e,functions:t,economics:r}){let{recording:o}=p(),a=k(),{values:s,fields:i}=o,l=(d,c)=>{let u=c.find(y=>y.code===d);return d==="NOT_STATED"?s.NOT_STATED:u?`${d} ${a(u.name)}`:d};return n(h,{children:[n(x,{fen:e.fen,plus:!0})," ",e.axis!=="ECONOMIC"&&n("span",{class:"chip",title:i.function,children:l(e.function,t)})," ",e.axis!=="FUNCTION"&&n("span",{class:"chip",title:i.economic,children:l(e.economic,r)})," ",n("span",{class:"hint",title:e.how,children:[o.bases[e.basis],e.how&&`: ${e.how}`]})]})}function Hl({sheet:e,trial:t,aims:r,refusal:o,send:a}){let{recording:s}=p(),{sent:i}=e,l=t.result?.__typename==="Validated"?t.result:void 0,[d,c]=R(""),u=JSON.stringify(l?.warnings??[]),y=(l?.warnings.length??0)>0,m=l!==void 0&&(!y||d===u)&&i?.state!=="sending";return n("aside",{class:"panel-record","aria-label":s.preview,children:[n("h2",{children:s.preview}),n("div",{role:"status","aria-busy":t.loading,children:n(am,{trial:t,sheet:e})}),t.problem&&n(jo,{problem:t.problem}),o&&n(Ul,{refusal:o,aims:r}),i?.state==="problem"&&n(jo,{problem:i.problem}),l&&y&&n(im,{validated:l,looked:d===u,look:f=>c(f?u:"")}),i?.state==="unknown"?n(dm,{sent:i,send:a}):n("p",{class:"act",children:[n("button",{type:"button",class:"primary",disabled:!m,onClick:a,children:i?.state==="sending"?s.sending:s.record}),l&&y&&d!==u&&n("span",{class:"hint",children:s.confirmFirst})]}),l&&n(zl,{events:l.events,ground:e.ground}),l&&n(Rr,{cells:l.changes,done:!1}),n("p",{class:"hint idempotency",children:[s.key," ",n("span",{class:"code",children:e.key})]})]})}function am({trial:e,sheet:t}){let{recording:r}=p(),o=Be();return t.sent?.state==="unknown"?null:t.drafts.length===0?n("p",{children:r.noDrafts}):e.gaps.length>0?n(sm,{gaps:e.gaps}):o===""?n("p",{class:"note",children:[r.needsToken," ",n("button",{type:"button",onClick:()=>He("token"),children:r.toToken})]}):e.loading?n("p",{class:"hint",children:r.checking}):e.result?.__typename==="Validated"?n("p",{class:"good",children:r.canBeRecorded}):null}var Uo=8;function sm({gaps:e}){let{recording:t}=p();return n(h,{children:[n("p",{children:t.stillToFill}),n("ul",{class:"chips gaps",children:[e.slice(0,Uo).map(r=>n("li",{children:n("button",{type:"button",class:"plain",onClick:()=>He(r.path),children:[t.fields[r.field],r.half&&t.half]})},r.path)),e.length>Uo&&n("li",{children:["+",e.length-Uo]})]})]})}function im({validated:e,looked:t,look:r}){let{recording:o}=p();return n("div",{class:"note warnings",role:"alert",children:[n("strong",{children:o.lookFirst}),n(Vo,{notices:e.warnings}),n("label",{class:"confirm",children:[n("input",{type:"checkbox",checked:t,onChange:a=>r(a.currentTarget.checked)})," ",o.confirm]})]})}var lm=/operation ([0-9a-f-]{36})/;function Vo({notices:e}){let{recording:t}=p(),r=de(),o=t.notices;return n("ul",{class:"notices",children:e.map((a,s)=>{let i=lm.exec(a.message)?.[1],l=o[a.code];return n("li",{children:[l??a.message,i&&n(h,{children:[" ",n(V,{id:i,children:t.seeOperation})]}),l&&r!=="en"&&n("p",{class:"hint",lang:"en",children:a.message})]},s)})})}function dm({sent:e,send:t}){let{recording:r}=p(),o=de();return M(()=>He("again"),[]),n("div",{class:"note warnings",role:"alert",children:[n("strong",{children:r.unknown}),n("p",{children:r.unknownWhy}),n("p",{class:"hint",children:e.problem.kind==="lost"?r.lost:e.problem[o]}),n("p",{class:"act",children:n("button",{type:"button",id:"field-again",class:"primary",onClick:t,children:r.sendAgain})})]})}function Ql({recorded:e,anew:t}){let r=p(),o=g(),{recording:a}=r,{operationId:s}=e,i=e.operation?.commands.includes("Reverse")??!1,l=e.operation?.budgets??[],d=new Map(l.flatMap(({events:c})=>c.nodes).map(c=>[c.id,c]));return M(()=>He("outcome"),[s]),n("section",{class:"outcome","aria-label":a.recorded,children:[n("div",{class:"note done",role:"status",id:ge("outcome"),tabIndex:-1,children:[n("strong",{children:e.repeated?a.repeated:a.recorded}),n("dl",{class:"facts",children:[n("dt",{children:a.facts.operationId}),n("dd",{children:n(V,{id:s,children:s})}),n("dt",{children:a.facts.position}),n("dd",{children:e.position}),n("dt",{children:a.recordedAt}),n("dd",{children:n(ue,{at:e.recordedAt})}),n("dt",{children:a.recordedEvents}),n("dd",{children:n("ol",{class:"plain",children:e.eventIds.slice(1).map(c=>n("li",{children:n(cm,{id:c,moved:d.get(c)})},c))})})]})]}),e.warnings.length>0&&n("div",{class:"note warnings",children:[n("strong",{children:a.lookAt}),n(Vo,{notices:e.warnings})]}),n("p",{class:"act",children:[n("button",{type:"button",class:"primary",onClick:t,children:a.another}),d.size>0&&!i&&n("button",{type:"button",onClick:()=>Ce(E(o,"record",{by:"reverse",id:s})),children:a.undo})]}),n(Rr,{cells:e.changes,done:!0})]})}function cm({id:e,moved:t}){let r=k();return t?n(h,{children:[n(pe,{id:e,children:r(t.kindLabel)})," ",n(x,{fen:t.fen,plus:!0})," · ",t.unit.name," · ",t.project.name]}):n("span",{class:"code",children:e})}var um=400,pm=3e3;function Wl(e){let t=Be(),r=Ol(e),o=t!==""&&r.length===0&&e.drafts.length>0&&(!e.sent||ym.has(e.sent.state)),a=Po(e,!0),s=o?JSON.stringify(a)+t:"",[i,l]=R({key:""}),[d,c]=R(0);M(()=>{if(!o)return;let y=new AbortController,m,f=setTimeout(()=>{_e(to,a,y.signal).then(b=>l({key:s,result:b.record}),b=>{if(y.signal.aborted)return;let v=ql(b);if(v)return l({key:s,result:v});let A=Kl(b);l({key:s,problem:A}),(A.kind==="lost"||A.kind==="throttled")&&(m=setTimeout(()=>c($=>$+1),(A.wait??0)*1e3||pm))})},um);return()=>{y.abort(),clearTimeout(f),clearTimeout(m)}},[s,d]);let u=i.key===s?i:void 0;return{gaps:r,result:u?.result,problem:u?.problem,loading:o&&u===void 0}}var ym=new Set(["refused","problem"]);async function Gl(e){try{let{record:t}=await _e(to,Po(e,!1));return Yl(t)}catch(t){let r=ql(t);if(r)return Yl(r);let o=Kl(t);return{state:fm(o)?"unknown":"problem",problem:o}}}function Yl(e){if(e.__typename==="Recorded")return lt(),{state:"recorded",recorded:e};if(e.__typename==="Validated")throw new TypeError("nothing was to be validated");return{state:"refused",refusal:e}}function ql(e){return(e instanceof ye?e.data:void 0)?.record}function Kl(e){if(e instanceof ye)return e.problem;throw e}var mm=new Set(["Throttled","TooManyWaiting"]);function fm({kind:e,code:t}){return t==="DeadlinePassed"||e==="lost"||e==="fault"?!0:e==="throttled"&&!mm.has(t)}function Jl({drafts:e,ground:t,change:r}){let{recording:o}=p();return n(h,{children:[e.length===0&&n("p",{class:"note",children:o.noDrafts}),n("ol",{class:"drafts",children:e.map((a,s)=>n(gm,{draft:a,at:s,drafts:e,change:r},s))}),n(bm,{add:a=>r([...e,Io(a,t)])})]})}function gm({draft:e,at:t,drafts:r,change:o}){let{recording:a}=p(),s=nt(),i=d=>o(r.toSpliced(t,1).toSpliced(t+d,0,e)),l=s(e.name);return n("li",{class:"draft",children:[n("details",{open:!0,children:[n("summary",{children:[n("span",{class:"number",children:t+1})," ",n("strong",{children:l})]}),n(Or,{draft:e,change:d=>o(r.with(t,d)),alone:!1})]}),n("p",{class:"act order",children:[n("button",{type:"button",disabled:t===0,"aria-label":a.earlier(l),title:a.earlier(l),onClick:()=>i(-1),children:"↑"}),n("button",{type:"button",disabled:t===r.length-1,"aria-label":a.later(l),title:a.later(l),onClick:()=>i(1),children:"↓"}),n("button",{type:"button",onClick:()=>o(r.toSpliced(t,1)),children:a.removeDraft})]})]})}var hm=Xn.filter(e=>e!=="reverse");function bm({add:e}){let{recording:t}=p(),r=nt(),[o,a]=R("supplement");return n("p",{class:"act add",children:[n("label",{children:[n("span",{class:"unseen",children:t.commands}),n("select",{value:o,onChange:s=>a(s.currentTarget.value),children:hm.map(s=>n("option",{value:s,children:r(s)},s))})]}),n("button",{type:"button",onClick:()=>e(o),children:t.addDraft})]})}function Xl({sheet:e,ground:t,put:r}){let{recording:o}=p(),a=g(),[s]=e.drafts;return s?n("button",{type:"button",disabled:!e.touched,onClick:()=>{jl(s,e.shared,t),r(void 0),Ce(E(a,"record",{by:Ee}))},children:o.gather}):null}function Zl(e){try{let t=e.split(".")[1]??"",r=Uint8Array.from(atob(t.replaceAll("-","+").replaceAll("_","/")),a=>a.charCodeAt(0)),o=JSON.parse(new TextDecoder().decode(r));return o!==null&&typeof o=="object"?vm(o):void 0}catch{return}}function vm(e){let{sub:t,scope:r,departments:o,exp:a}=e;return{name:typeof t=="string"?t:"",scopes:typeof r=="string"?r.split(" ").filter(Boolean):[],departments:Array.isArray(o)?o.map(String):void 0,until:typeof a=="number"?new Date(a*1e3).toISOString():void 0,expired:typeof a=="number"&&a*1e3<Date.now()}}function ed(){let e=Be();return e===""?n(wm,{}):n(km,{token:e})}function wm(){let{recording:e}=p(),[t,r]=R("");return n("form",{class:"token note",autocomplete:"off",onSubmit:o=>{o.preventDefault(),it(t)},children:[n("label",{for:ge("token"),children:e.token.label}),n("span",{class:"row",children:[n("input",{id:ge("token"),type:"password",autocomplete:"off",spellcheck:!1,value:t,"aria-describedby":"token-how",onInput:o=>r(o.currentTarget.value)}),n("button",{type:"submit",class:t?"primary":"",disabled:t.trim()==="",children:e.token.use})]}),n("p",{id:"token-how",class:"hint",children:[e.token.how," ",n("code",{children:"budget-ledger token NAME --scope read --scope record"}),n("br",{}),e.token.kept]})]})}function km({token:e}){let{recording:t}=p(),r=Zl(e);return n("div",{class:"token held",children:[r?n(xm,{holder:r}):n("p",{children:t.token.unreadable}),n("button",{type:"button",onClick:()=>it(""),children:t.token.forget})]})}function xm({holder:e}){let{recording:t}=p(),r=hn(),{token:o}=t,a=e.departments?.map(i=>r.find(l=>l.uuid===i)?.name??i),s=e.scopes.includes("record")||e.scopes.includes("admin");return n(h,{children:[n("p",{children:[o.as," ",n("strong",{children:e.name||"—"})," · ",o.scopes," ",t.list(e.scopes)||"—"," · ",o.departments," ",a?t.list(a):o.all," · ",o.until," ",e.until?n(ue,{at:e.until}):"—"]}),e.expired&&n("p",{class:"bad",children:o.expired}),!s&&n("p",{class:"bad",children:o.cannot})]})}function zo({department:e,year:t}){let{recording:r}=p(),{by:o,id:a}=g(),s=Fl(o),i=G(new Date().toISOString(),"day"),l={department:e,year:t??Number(i.slice(0,4)),today:i,id:a??""};return n("div",{class:"recording",children:[n("header",{children:[n("h1",{children:r.title}),n("p",{class:"hint",children:r.intro})]}),n(ed,{}),s===void 0?n(Fo,{chosen:s,full:!0}):n("div",{class:"desk",children:[n(Fo,{chosen:s,full:!1}),n(Am,{by:s,ground:l},`${s} ${l.id}`)]})]})}function Am({by:e,ground:t}){let{recording:r}=p(),o=nt(),a=Mo(),[s,i]=Ml(e,t),l=Wl(s),{sent:d}=s,c=d?.state==="recorded"?d.recorded:l.result?.__typename==="Recorded"?l.result:void 0,u=Cm(s,l.result),y=u?cl(u,s):[],m=new Map(u?y.map(v=>[v,a(u)]):[]),f=v=>i({...s,...v,touched:!0,sent:void 0}),b=()=>{i({...s,touched:!0,sent:{state:"sending"}}),Gl(s).then(v=>i({...s,touched:!0,sent:v}))};return n("section",{class:"sheet-record",children:[n("header",{children:[n("h2",{children:o(e)}),n("p",{children:r.does[e]})]}),c?n(Ql,{recorded:c,anew:()=>i(void 0)}):n("div",{class:"form-and-panel",children:[n(gr.Provider,{value:m,children:n("form",{class:"write",autocomplete:"off",onSubmit:v=>v.preventDefault(),children:n("fieldset",{class:"all",disabled:d?.state==="sending"||d?.state==="unknown",children:[e===Ee?n(Jl,{drafts:s.drafts,ground:t,change:v=>f({drafts:v})}):s.drafts.map(v=>n(Or,{draft:v,change:A=>f({drafts:[A]}),alone:!0},v.id)),s.drafts.length>0&&n(Il,{shared:s.shared,drafts:s.drafts,change:v=>f({[ze]:v})}),n("p",{class:"act",children:[e!==Ee&&e!=="reverse"&&n(Xl,{sheet:s,ground:t,put:i}),n("button",{type:"button",disabled:!s.touched,onClick:()=>i(void 0),children:r.clear})]})]})})}),n(Hl,{sheet:s,trial:l,aims:y,refusal:u,send:b})]})]})}function Cm(e,t){return t?t.__typename==="Recorded"||t.__typename==="Validated"?void 0:t:e.sent?.state==="refused"?e.sent.refusal:void 0}function $r({large:e=!1}){let{find:t}=p(),r=g(),o=r.view==="search"?r.text??"":"";return ve(()=>n(Om,{text:o,large:e,find:t}),[o,e,t])}function Om({text:e,large:t,find:r}){let o=K(null);return M(()=>{t&&o.current?.focus({preventScroll:!0})},[t]),n("form",{class:`search-box${t?" large":""}`,role:"search","aria-label":t?r.box:r.short,onSubmit:a=>{a.preventDefault();let s=new FormData(a.currentTarget).get("text");Ce(E(tn(),"search",{text:typeof s=="string"&&s.trim()||void 0}))},children:[n("input",{ref:o,name:"text",type:"search",value:e,"aria-label":r.box,placeholder:t?r.hint:r.box,autocomplete:"off"}),n("button",{type:"submit",children:r.go})]})}function $n({text:e,part:t}){let r=nd(t.trim()),o=nd(e);if(r===""||o.length!==e.length)return n(h,{children:e});let a=[],s=0;for(let i=o.indexOf(r);i>=0;i=o.indexOf(r,s))a.push(e.slice(s,i),n("mark",{children:e.slice(i,i+r.length)},i)),s=i+r.length;return n(h,{children:[a,e.slice(s)]})}var nd=e=>e.normalize("NFKC").toLowerCase();function rd({department:e,year:t}){let r=g(),o=p(),a=r.text?.trim()??"",s={department:e,year:t??null,text:a,at:_(r),known:De(r)},i=C(no,a===""?null:s);return n("div",{class:"journal finding",children:[n("h1",{children:a===""?o.views.search:o.find.title(a)}),n($r,{large:!0}),a===""&&n(od,{department:e,year:t}),a!==""&&n(N,{answer:i,children:l=>n(Rm,{found:l,text:a,department:e,year:t})}),a!==""&&n(ie,{document:no,variables:s})]})}var Em=["SUBJECT","CODE","AUTHORITY","AMOUNT"];function Rm({found:{search:e,operations:t},text:r,department:o,year:a}){let{find:s}=p(),i=g();return e.length+t.totalCount===0?n(h,{children:[n("p",{class:"note",role:"status",children:s.nothing(r)}),n(od,{department:o,year:a})]}):n(h,{children:[n("p",{class:"hint",role:"status",children:s.found(e.length+t.totalCount)}),Em.map(l=>{let d=e.filter(c=>c.found===l);return d.length>0&&n(td,{title:s.kinds[l],count:d.length,children:d.map(c=>n("li",{children:n($m,{hit:c,text:r,place:i})},c.reference))},`${l} ${r}`)}),t.nodes.length>0&&n(td,{title:s.kinds.REASON,count:t.totalCount,children:t.nodes.map(l=>n("li",{children:n(Tm,{operation:l,text:r})},l.id))}),t.totalCount>t.nodes.length&&n("p",{children:n(w,{to:E(i,"log",{narrow:Gn({reason:r})}),children:s.allInLog(t.totalCount)})})]})}var Ho=10;function td({title:e,count:t,children:r}){let o=p(),[a,s]=R(!1);return n("section",{children:[n("h2",{children:[e," ",n("span",{class:"hint",children:t})]}),n("ul",{class:"hits",children:a?r:r.slice(0,Ho)}),!a&&r.length>Ho&&n("p",{class:"more",children:[n("span",{class:"hint",children:[o.of(Ho,r.length)," "]}),n("button",{type:"button",onClick:()=>s(!0),children:o.more})]})]})}function $m({hit:e,text:t,place:r}){let{find:o}=p(),a=k();switch(e.found){case"SUBJECT":return n(h,{children:[n(w,{to:_m(e,r),children:n($n,{text:e.text,part:t})}),e.unit&&n("span",{class:"aside",children:[" ",e.unit.name]}),e.key&&n(h,{children:[" ",n("span",{class:"code hint",children:n($n,{text:e.key,part:t})})]})]});case"CODE":return n(h,{children:[n(w,{to:ke(r,"charts",{[e.classification==="ECONOMIC"?"economic":"function"]:e.reference}),children:[n("span",{class:"code",children:n($n,{text:e.reference,part:t})})," ",n($n,{text:a(e.label),part:t})]}),e.classification&&n("span",{class:"aside",children:[" ",o.lists[e.classification]]})]});case"AUTHORITY":return n(w,{to:E(r,"log",{narrow:Gn({authority:e.reference})}),children:n($n,{text:e.text,part:t})});default:return n(Sm,{hit:e,place:r})}}function _m({key:e,unit:t},r){return t?E(r,"project",{id:e}):e?ke(r,"projects",{unit:e}):E(r,"table")}function Sm({hit:{event:e,reference:t},place:r}){let o=k(),a=E(r,"event",{id:t});return e?n(h,{children:[n(w,{to:a,children:[n("mark",{children:n(x,{fen:e.fen,plus:!0})})," ",o(e.kindLabel)," · ",e.project.name]}),n("span",{class:"aside",children:[" ",e.unit.name," · ",e.effectiveOn," · ",n(Z,{authority:e.authority})]})]}):n(w,{to:a,children:t})}function Tm({operation:{id:e,position:t,commands:r,reason:o},text:a}){let s=p();return n(h,{children:[n(V,{id:e,children:s.several(r.map(s.command))})," ",n($n,{text:o,part:a})," ",n("span",{class:"hint",children:s.journal.position(t)})]})}function od({department:e,year:t}){let{find:r}=p(),o=g(),{data:a}=C(ts,{department:e,year:t??null,at:_(o)}),s=a?.events.nodes[0],i=[[r.kinds.SUBJECT,a?.department.projects.nodes[0]?.name.slice(0,6)],[r.kinds.CODE,s?.entries.find(l=>/^\d+$/.test(l.function))?.function],[r.kinds.AUTHORITY,a?.operations.nodes[0]?.authority?.documentNumber],[r.kinds.AMOUNT,s?.text]];return n("div",{class:"examples",children:[n("p",{children:r.can}),n("dl",{class:"facts",children:i.map(([l,d])=>n(h,{children:[n("dt",{children:l}),n("dd",{children:d?n(w,{to:E(o,"search",{text:d}),children:d}):"—"})]},l))})]})}function ad(e,t,r){return{department:t,year:r??null,table:e.table??5,row:e.row??"",column:e.column??""}}function Qe({table:e,row:t,column:r}){return`${e}/${t}/${r}`}function sd(e){let t=e.indexOf("/"),r=e.lastIndexOf("/");return{table:Number(e.slice(0,t)),row:e.slice(t+1,r),column:e.slice(r+1)}}function _r({table:e,row:t,column:r}){return{table:e,row:t,column:r}}var id={row:void 0,column:void 0,by:void 0,id:void 0};function tt({text:e,children:t}){let r=p(),[o,a]=R(""),s=async()=>{try{await navigator.clipboard.writeText(e()),a("copied"),setTimeout(()=>a(""),2500)}catch{a("refused")}};return n("span",{class:"copies",children:[n("button",{type:"button",onClick:()=>{s()},children:t}),n("span",{role:"status",children:o==="copied"&&`✓ ${r.copied}`}),o==="refused"&&n("textarea",{readOnly:!0,rows:3,"aria-label":t,value:e(),onFocus:i=>i.currentTarget.select()})]})}function ld({data:e,cell:t}){let r=p(),o=k(),a=g(),{asOf:s,rowLabel:i,columnLabel:l,cell:d}=e.figure,c=s.effectiveOn??r.explain.anyDay,u=s.knownAt?G(s.knownAt,"minute"):"—",y=S(a,{department:e.department.name,year:t.year??void 0,table:t.table,row:t.row,column:t.column,on:s.effectiveOn??void 0,position:s.position,known:void 0,disclosure:void 0}),m=()=>location.origin+Ye(y),f=()=>r.explain.citation({department:e.department.name,year:t.year===null?"":r.fiscalYear(t.year),table:`${r.tables.number(t.table)} ${o(e.table.title)}`,row:`${t.row} ${o(i)}`,column:`${t.column} ${o(l)}`,amount:d.fen===null?r.explain.states[d.state]:`${d.text} ${r.money.wan}${r.explain.exactly(H(d.fen,"yuan"))}`,position:s.position,day:c,known:u,address:m(),demonstration:s.demonstration?r.demonstration:""});return n("div",{class:"coordinates",children:[n("p",{children:r.explain.coordinates(s.position,c,u)}),n("p",{class:"acts",children:[n(tt,{text:f,children:r.explain.copyCitation})," ",n(tt,{text:m,children:r.explain.copyLink})]})]})}var dd=10;function cd({lines:e,total:t,cell:r}){let o=p(),a=[...new Set(e.map(u=>u.entry.eventId))],s=a.slice(0,dd),{touched:i,problem:l}=Nm(s,_(g()));if(l)return n(Pe,{problem:l});if(!i)return n("p",{class:"note loading",role:"status",children:o.states.loading});let d=i.filter(u=>Qe(u)!==Qe(r)),c=[...new Set(d.map(u=>u.table))].sort((u,y)=>u-y);return n(h,{children:[n("p",{class:"hint",children:[o.explain.touched(s.length,d.length),(a.length>dd||e.length<t)&&` ${o.explain.moreEvents}`]}),d.length===0&&n(z,{children:o.explain.nowhereElse}),c.map(u=>n(Lm,{table:u,own:u===r.table,touched:d.filter(y=>y.table===u)},u))]})}function Lm({table:e,own:t,touched:r}){let o=p(),a=k(),s=g(),i=[...new Set(r.map(l=>l.row))];return n("details",{class:"counted",open:t,children:[n("summary",{children:[o.tables.number(e)," ",n("span",{class:"hint",children:o.explain.cells(r.length)})]}),n("ul",{children:i.map(l=>{let d=r.filter(u=>u.row===l),c=l.split("/").at(-1)??"";return n("li",{children:[/^\d+$/.test(c)&&n("span",{class:"number",children:c})," ",d[0]&&a(d[0].rowLabel),":"," ",d.map(u=>n(w,{class:"cell",to:S(s,_r(u)),children:a(u.columnLabel)},u.column))]},l)})})]})}function Nm(e,t){let[r,o]=R(),[a,s]=R(),i=JSON.stringify([e,t]);return M(()=>{let l=new AbortController;return s(void 0),Promise.all(e.map(d=>_e(Ha,{event:d,at:t},l.signal))).then(d=>{let c=d.flatMap(u=>u.event.touches);o([...new Map(c.map(u=>[Qe(u),u])).values()])},d=>{!l.signal.aborted&&d instanceof ye&&s(d.problem)}),()=>l.abort()},[i]),{touched:r,problem:a}}function Yo({line:e,cell:t,running:r=!1,open:o=!1}){let a=p(),s=k(),[i,l]=R(o),{entry:d}=e;return n("li",{class:`entry basis-${d.basis.toLowerCase()}`,children:[n("p",{class:"sum",children:[n("span",{class:"kind",children:s(d.kindLabel)}),n("span",{class:"amount",children:[n("span",{class:"unseen",children:[a.explain.amount," "]}),n(x,{fen:d.fen,plus:!0})]}),r&&n("span",{class:"amount running",children:[n("span",{class:"unseen",children:[a.explain.running," "]}),n(x,{fen:e.runningFen})]})]}),xn(d.fen,"wan")&&n("p",{class:"hint exactly",children:a.explain.exactly(je(d.fen,"yuan"))}),n("p",{class:"what",children:[d.project.name," ",n("span",{class:"hint",children:d.unit.name})]}),n("p",{class:"hint codes",children:[[d.function,s(d.functionLabel)],[d.economic,s(d.economicLabel)]].map(([c,u])=>/^\d+$/.test(c??"")&&n("span",{children:[n(Qo,{code:c??"",label:u??""})," "]},c))}),n("p",{class:"hint",children:[n(Z,{authority:d.authority})," · ",a.explain.inForce(d.effectiveOn)]}),n("details",{open:i,onToggle:c=>l(c.currentTarget.open),children:[n("summary",{children:[a.explain.details,d.basis!=="STATED"&&n("span",{class:"chip",children:a.explain.bases[d.basis]})]}),i&&n(Im,{line:e,cell:t})]})]})}function Im({line:e,cell:t}){let r=p(),o=k(),a=Wn(),s=g(),{entry:i}=e,l=r.explain.facts;return n(h,{children:[n("dl",{class:"facts",children:[n("dt",{children:l.project}),n("dd",{children:[n(w,{to:E(s,"project",{id:i.project.key}),children:i.project.name})," ",n("span",{class:"code",children:i.project.key})]}),n("dt",{children:l.source}),n("dd",{children:o(i.sourceLabel)}),n("dt",{children:l.lot}),n("dd",{children:i.lot==="CARRIED"?r.explain.carried(i.originYear):r.explain.current(i.originYear)}),n("dt",{children:l.function}),n("dd",{children:n(Qo,{code:i.function,label:o(i.functionLabel)})}),n("dt",{children:l.economic}),n("dd",{children:n(Qo,{code:i.economic,label:o(i.economicLabel)})}),n("dt",{children:l.authority}),n("dd",{children:[n(Z,{authority:i.authority}),i.authority?.documentNumber==null&&i.authority?.disclosure&&n("span",{class:"hint",children:[" ",r.explain.itself]})]}),n("dt",{children:l.reason}),n("dd",{children:i.reason||n("span",{class:"hint",children:r.explain.noReason})}),n("dt",{children:l.effectiveOn}),n("dd",{children:n("time",{dateTime:i.effectiveOn,children:i.effectiveOn})}),n("dt",{children:l.recordedAt}),n("dd",{children:n(ue,{at:i.recordedAt})}),n("dt",{children:l.recordedBy}),n("dd",{children:[e.recordedBy,e.approvedBy&&` · ${r.explain.approvedBy(e.approvedBy)}`]}),n("dt",{children:l.basis}),n("dd",{children:[r.explain.bases[i.basis],i.how&&n("span",{class:"hint",children:[" ",a(i.how)]})]}),n("dt",{children:l.recordedIn}),n("dd",{children:[n(V,{id:i.operationId,children:r.explain.operation(i.position)})," · ",n(pe,{id:i.eventId,children:r.explain.event})]}),e.amendedBy.length>0&&n(h,{children:[n("dt",{children:l.amendedBy}),n("dd",{children:e.amendedBy.map(d=>n(V,{id:d,children:d.slice(0,8)},d))})]})]}),n(li,{evidence:i.evidence,cell:t})]})}function Qo({code:e,label:t}){return n(h,{children:[/^\d+$/.test(e)&&n("span",{class:"number",children:[e," "]}),t]})}var Wo=["recorded","operation","project","source"],Pm={operation:({entry:e})=>e.operationId,project:({entry:e})=>e.project.id,source:({entry:e})=>e.source};function ud(e){return Wo.find(t=>t===e)??"recorded"}function pd(e,t){let r=new Map;for(let o of e){let a=Pm[t](o),s=r.get(a);s?s.push(o):r.set(a,[o])}return[...r].map(([o,a])=>({key:o,lines:a,fen:Go(a)}))}function Go(e){return Fe(e.map(t=>t.entry.fen))}var Fm=12;function yd({lines:e,fen:t,cell:r}){let o=p(),a=g(),s=ud(a.by);return n(h,{children:[n("p",{class:"orders",role:"group","aria-label":o.explain.waysLabel,children:Wo.map(i=>n("button",{type:"button","aria-pressed":s===i,onClick:()=>D({by:i==="recorded"?void 0:i},!0),children:o.explain.ways[i]},i))}),s==="recorded"?n(Dm,{lines:e,cell:r}):pd(e.lines,s).map(i=>n(Mm,{group:i,way:s,cell:r},`${s} ${i.key}`)),n(jm,{lines:e,fen:t,way:s}),n("p",{class:"more","aria-busy":e.loading,children:[e.load&&n(h,{children:[n("button",{type:"button",disabled:e.loading,onClick:()=>e.load?.(!1),children:o.more})," ",n("button",{type:"button",disabled:e.loading,onClick:()=>e.load?.(!0),children:o.explain.all})," "]}),n("a",{href:Ae({...a,department:r.department,...r.year===null?{}:{year:r.year}},"explanation","csv",{table:String(r.table),row:r.row,column:r.column}),download:!0,children:o.explain.file})]}),e.problem&&n(Pe,{problem:e.problem})]})}function Dm({lines:e,cell:t}){let r=p();return n("div",{class:"aligned",children:[n("p",{class:"entry-heads","aria-hidden":"true",children:[n("span",{children:r.explain.kind}),n("span",{children:r.explain.amount}),n("span",{children:r.explain.running})]}),n("ol",{class:"entries",children:e.lines.map((o,a)=>n(Yo,{line:o,cell:t,running:!0,open:a===0&&e.total<=Fm},`${o.entry.eventId} ${o.entry.ordinal}`))})]})}function Mm({group:e,way:t,cell:r}){let o=p();return n("section",{class:"group",children:[n("h4",{children:[n(Bm,{group:e,way:t}),n("span",{class:"subtotal",children:[n("span",{class:"hint",children:o.explain.subtotal(e.lines.length)})," ",n(x,{fen:e.fen})]})]}),n("details",{children:[n("summary",{children:o.explain.entries(e.lines.length)}),n("ol",{class:"entries aligned",children:e.lines.map(a=>n(Yo,{line:a,cell:r},`${a.entry.eventId} ${a.entry.ordinal}`))})]})]})}function Bm({group:e,way:t}){let r=p(),o=k(),a=g(),{entry:s}=e.lines[0];return t==="source"?n("span",{children:o(s.sourceLabel)}):t==="project"?n("span",{children:[n(w,{to:E(a,"project",{id:s.project.key}),children:s.project.name})," ",n("span",{class:"hint",children:s.unit.name})]}):n("span",{children:[n(V,{id:s.operationId,children:r.explain.operation(s.position)})," ",n("span",{class:"hint",children:[G(s.recordedAt,"minute")," ",s.reason]})]})}function jm({lines:e,fen:t,way:r}){let o=p(),a=Go(e.lines),s=e.load===void 0,i=Fe([t,`${-BigInt(a)}`]);return n("p",{class:`proof ${s&&i==="0"?"holds":s?"fails":"part"}`,role:"status",children:s?n(h,{children:[i==="0"?"✓":"✗"," ",r==="recorded"?o.explain.sumOfEntries:o.explain.sumOfGroups," ",n(x,{fen:a})," ",i==="0"?"=":"≠"," ",o.explain.total," ",n(x,{fen:t})]}):n(h,{children:[o.explain.partly(e.lines.length,e.total)," ",n(x,{fen:a}),o.explain.rest," ",n(x,{fen:i})]})})}var Um="(max-width: 52rem)";function qo(){D(id)}function fd(e,t,r){let o=K(r);o.current=r,M(()=>{t.current?.focus({preventScroll:!0}),e.current?.scrollTo(0,0),e.current?.scrollIntoView({block:"nearest"})},[r.table,r.row,r.column]),Yr(()=>zm(e.current),[]),Yr(()=>{let a=e.current;return()=>{a?.contains(document.activeElement)&&requestAnimationFrame(()=>Vm(o.current)?.focus())}},[]),M(()=>(document.addEventListener("keydown",md),()=>document.removeEventListener("keydown",md)),[])}function Vm({row:e,column:t}){return document.querySelector(`a.figure[data-row="${CSS.escape(e)}"][data-column="${CSS.escape(t)}"]`)}function md(e){e.key!=="Escape"||e.defaultPrevented||e.target.closest("select, input, textarea")||qo()}function zm(e){let t=matchMedia(Um),r=[];for(let a=e;a&&a!==document.body;a=a.parentElement)for(let s of a.parentElement?.children??[])s!==a&&r.push(s);let o=()=>{for(let a of r)a.toggleAttribute("inert",t.matches)};return o(),t.addEventListener("change",o),()=>{t.removeEventListener("change",o);for(let a of r)a.removeAttribute("inert")}}var[At,vn]=[420,130],[rt,Hm,hd,Ct]=[66,26,14,22];function bd({chosen:e,other:t,now:r,onChoose:o}){let a=Qm([...e,...t]);return n("svg",{class:"step-chart",viewBox:`0 0 ${At} ${vn}`,"aria-hidden":"true",children:[n("line",{class:"base",x1:rt,x2:At-6,y1:vn-Ct+8,y2:vn-Ct+8}),n("text",{x:rt-6,y:hd+4,"text-anchor":"end",children:H(a.most,"wan")}),a.least!==a.most&&n("text",{x:rt-6,y:vn-Ct+4,"text-anchor":"end",children:H(a.least,"wan")}),n("text",{x:rt,y:vn-3,children:Ko(a.from)}),n("text",{x:At-6,y:vn-3,"text-anchor":"end",children:Ko(a.to)}),n("path",{class:"other",d:gd(t,a)}),n("path",{class:"chosen",d:gd(e,a)}),e.map((s,i)=>n("circle",{class:i===r?"now":"",cx:a.x(s),cy:a.y(s),r:i===r?6:4.5,onClick:()=>o(i),children:n("title",{children:`${Ko(s.time)} ${H(s.fen,"wan")}`})},i))]})}function Qm(e){let t=e.map(l=>l.time),r=e.map(l=>BigInt(l.fen)),[o,a]=[t.reduce((l,d)=>Math.min(l,d)),t.reduce((l,d)=>Math.max(l,d))],[s,i]=[r.reduce((l,d)=>d<l?d:l),r.reduce((l,d)=>d>l?d:l)];return{from:o,to:a,least:s.toString(),most:i.toString(),x:l=>rt+5+(a===o?0:(l.time-o)/(a-o))*(At-rt-Hm-5),y:l=>vn-Ct-(i===s?.5:me(BigInt(l.fen)-s,i-s))*(vn-hd-Ct)}}function gd(e,t){return e.length===0?"":`${e.map((o,a)=>`${a===0?"M":"H"}${t.x(o)}${a===0?" ":"V"}${t.y(o)}`).join("")}H${At-6}`}function Ko(e){return new Date(e).toISOString().slice(0,10)}var Ym=["recorded","effective"],Wm=40;function kd({cell:e,asOf:t}){let r=p(),o=g(),[a,s]=R("recorded"),i=t.effectiveOn===null?{}:{effectiveOn:t.effectiveOn},l=o.position!==void 0||o.known!==void 0||o.disclosure!==void 0,d=C(Va,{...e,inForce:i,known:l?{position:t.position}:{}});return n(h,{children:[n("p",{class:"orders",role:"group","aria-label":r.explain.axisLabel,children:Ym.map(c=>n("button",{type:"button","aria-pressed":a===c,onClick:()=>s(c),children:r.explain.axes[c]},c))}),n(N,{answer:d,children:c=>{let u={recorded:c.recorded.cell.timeline,effective:c.effective.cell.timeline};return u[a].length===0?n(z,{children:r.explain.noHistory}):n(Gm,{steps:u,axis:a,asOf:t})}})]})}function Gm({steps:e,axis:t,asOf:r}){let o=p(),a=g(),[s,i]=R(!1),l=e[t],d=t==="recorded"?"effective":"recorded",c=l.findLastIndex(y=>Km(y,t,r)),u=l.slice(s?0:-Wm);return n(h,{children:[n(bd,{chosen:vd(l,t),other:vd(e[d],d),now:c,onChoose:y=>Ce(S(a,wd(l[y],t,r,a)))}),n("p",{class:"hint legend",children:[n("span",{class:"line chosen"})," ",o.explain.axes[t]," ",n("span",{class:"line other"})," ",o.explain.axes[d]]}),n("table",{class:"list stages",children:[n("caption",{class:"unseen",children:o.explain.titles.history}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.explain.axes[t]}),n("th",{scope:"col",class:"amount",children:o.explain.change}),n("th",{scope:"col",class:"amount",children:o.explain.after}),n("th",{scope:"col",children:o.explain.by})]})}),n("tbody",{children:u.map(y=>n("tr",{class:y===l[c]?"now":"",children:[n("th",{scope:"row",children:[n(w,{to:S(a,wd(y,t,r,a)),title:o.explain.goThere,"aria-current":y===l[c]?"true":void 0,children:t==="effective"?y.effectiveOn:G(Jo(y,t),"day")}),y===l[c]&&n("span",{class:"here",children:[" ",o.explain.here]})]}),n("td",{class:"amount",children:n(x,{fen:y.changeFen,plus:!0})}),n("td",{class:"amount",children:n(x,{fen:y.fen})}),n("td",{children:n(qm,{step:y})})]},`${Jo(y,t)} ${y.fen}`))})]}),u.length<l.length&&n("p",{class:"more",children:[o.of(u.length,l.length)," ",n("button",{type:"button",onClick:()=>i(!0),children:o.explain.all})]})]})}function qm({step:{kinds:e,operations:t}}){let r=p();return n(h,{children:[r.several(e.map(o=>r.explain.kinds[o]))," ",t.slice(0,3).map(o=>n(V,{id:o.id,children:r.explain.atPosition(o.position)},o.id)),t.length>3&&` +${t.length-3}`]})}function Jo(e,t){return t==="effective"?e.effectiveOn:e.operations.at(-1)?.recordedAt??e.effectiveOn}function vd(e,t){return e.map(r=>({time:Date.parse(Jo(r,t)),fen:r.fen}))}function Km(e,t,r){return t==="effective"?r.effectiveOn===null||e.effectiveOn<=r.effectiveOn:(e.operations.at(-1)?.position??0)<=r.position}function wd(e,t,r,o){if(t==="recorded"){let a=e.operations.at(-1)?.position;return{on:r.effectiveOn??void 0,position:a,known:void 0,disclosure:void 0}}return o.disclosure===void 0?{on:e.effectiveOn}:{on:e.effectiveOn,position:r.position,disclosure:void 0}}var Jm={EXACT:"=",BY_ROUNDING:"≈",VIOLATED:"≠"},Sr=8;function xd({cell:e}){let t=p(),r=g(),{department:o,year:a}=e,s={department:o,year:a,cell:Qe(e),at:_(r),first:50,after:null},i=ee(za,s,l=>l.identities);return i.problem?.code==="NoDisclosure"?n(z,{children:t.explain.noDisclosure}):n(h,{children:[i.data&&i.total===0&&n(z,{children:t.explain.noIdentity}),n("ul",{class:"identities",children:i.nodes.map(l=>n(Xm,{judged:l,cell:e},`${l.name} ${l.row} ${l.column}`))}),(i.more??i.problem??(!i.data&&i.loading))&&n(ne,{pages:i})]})}function Xm({judged:e,cell:t}){let r=p(),o=k(),a=Wn(),{verdict:s,table:i,row:l,column:d}=e,c=e.cells.map(sd);return n("li",{class:`identity ${s.toLowerCase()}`,children:[n("p",{children:[n("strong",{class:"sign","aria-hidden":"true",children:Jm[s]})," ",o(e.label)," ",n("span",{class:"verdict",children:r.explain.verdicts[s]})]}),n("p",{class:"sides",children:[n("span",{children:[n(Xo,{where:{table:i,row:l,column:d},here:t})," ",n("span",{class:"number",children:e.printed})]}),n("span",{class:"hint",children:r.explain.against(e.expected)})]}),n("p",{class:"cells",children:c.slice(0,Sr).map(u=>n(Xo,{where:u,here:t},Qe(u)))}),c.length>Sr&&n("details",{children:[n("summary",{children:r.explain.further(c.length-Sr)}),n("p",{class:"cells",children:c.slice(Sr).map(u=>n(Xo,{where:u,here:t},Qe(u)))})]}),n("p",{class:"hint",children:r.explain.stated(a(e.source))})]})}function Xo({where:e,here:t}){let r=p(),o=g(),a=r.explain.cellAt(e.table,e.row,e.column);return Qe(e)===Qe(t)?n("strong",{class:"cell here",children:a}):n(w,{class:"cell",to:S(o,_r(e)),children:a})}var Zo=50,Ad=1e3,Zm=5e3;function Cd(e,t){let[r,o]=R(),[a,s]=R(!1),[i,l]=R(),d=[t,...r?.of===t?r.pages:[]],c=d.flatMap(m=>m.nodes),u=d.at(-1)??t,y=async m=>{s(!0),l(void 0);let[f,b]=[u,d.slice(1)];try{do{let v=f.pageInfo.endCursor;f=(await _e(ja,{...e,first:m?Ad:Zo,after:v})).figure.cell.explanation,b=[...b,f],o({of:t,pages:b})}while(m&&f.pageInfo.hasNextPage&&b.length*Ad<Zm)}catch(v){l(v instanceof ye?v.problem:void 0)}s(!1)};return{lines:c,total:t.totalCount,loading:a,problem:i,load:u.pageInfo.hasNextPage?m=>{y(m)}:void 0}}var ef=["scope","along","row","column"];function Od({definition:e}){let t=p(),r=k();return n("div",{class:"meaning",children:[n("p",{children:[n("span",{class:"lead",children:t.explain.counts})," ",r(e.whole)]}),n("details",{children:[n("summary",{children:t.explain.byPart}),n("dl",{class:"facts",children:ef.map(o=>n(h,{children:[n("dt",{children:t.explain.parts[o]}),n("dd",{children:r(e[o])||"—"})]},o))})]})]})}function Ed({measures:e}){let t=p(),r=k(),{initialFen:o,adjustedFen:a,adjustments:s}=e,i=nf([o,a,...s.map(l=>l.fen)]);return n("dl",{class:"three",children:[n("div",{children:[n("dt",{children:t.explain.initial}),n("dd",{children:[n(x,{fen:o}),n(ea,{fen:o,most:i,colour:"all"})]})]}),n("div",{children:[n("dt",{children:t.explain.adjustments}),s.length===0&&n("dd",{class:"hint",children:t.explain.unadjusted}),s.map(({kind:l,label:d,fen:c})=>n("dd",{children:[n("span",{class:"kind",children:[r(d)," ",n("span",{class:"hint",children:t.explain.way(c)})]})," ",n(x,{fen:c,plus:!0}),n(ea,{fen:c,most:i,colour:c.startsWith("-")?"falls":"rises"})]},l))]}),n("div",{children:[n("dt",{children:t.explain.adjusted}),n("dd",{children:[n(x,{fen:a}),n(ea,{fen:a,most:i,colour:"all"})]})]})]})}function nf(e){return e.map(Rd).reduce((t,r)=>r>t?r:t,0n)}function Rd(e){let t=BigInt(e);return t<0n?-t:t}var Tr=100,tf=1.5;function ea({fen:e,most:t,colour:r}){let o=Rd(e),a=o===0n?0:Math.max(me(o,t)*Tr,tf);return n("svg",{class:`bar ${r}`,viewBox:`0 0 ${Tr} 6`,preserveAspectRatio:"none","aria-hidden":"true",children:[n("rect",{class:"track",width:Tr,height:6}),n("rect",{class:"filled",x:e.startsWith("-")?Tr-a:0,width:a,height:6})]})}var $d=new Map;function Me({name:e,title:t,aside:r,open:o=!1,children:a}){let[s,i]=R($d.get(e)),l=s??o;return n("details",{class:`section about-${e}`,open:l,onToggle:d=>{let c=d.currentTarget.open;c!==l&&($d.set(e,c),i(c))},children:[n("summary",{children:[n("h3",{children:t}),r&&n("span",{class:"hint",children:r})]}),l&&n(rf,{children:a})]})}function rf({children:e}){let t=p(),[r,o]=Ra();return r===void 0?n("div",{class:"inside",children:n(of,{children:e})}):n("p",{class:"note problem",role:"alert",children:[t.explain.broken," ",n("button",{type:"button",onClick:o,children:t.explain.again})]})}function of({children:e}){return n(h,{children:e()})}function _d({cell:e,found:t}){let r=p(),{published:o}=t;return o?n("div",{class:"published",children:[n("p",{class:o.agrees?"agrees":"differs",children:o.agrees?r.explain.agrees(o.text):r.explain.differs(o.text,t.text||r.tables.blank)}),n(Me,{name:"printed",title:r.explain.printedOn(o.line),children:()=>n(af,{cell:e,line:o.line,how:o.how})})]}):n("p",{class:"published none",children:r.explain.notPrinted})}function af({cell:e,line:t,how:r}){let o=p(),a=g(),s=ii(),{department:i,year:l}=e,d=C(Ua,{department:i,year:l,at:_(a),line:t,context:3});return n(h,{children:[n("p",{class:"hint",children:o.explain.column(s(r))}),d.problem?.code==="DocumentNotKept"?n("p",{class:"hint",children:o.explain.notKept}):n(N,{answer:d,children:c=>n(sf,{disclosure:c.department.disclosures.at(-1)})})]})}function sf({disclosure:e}){let t=p(),r=g();if(!e)return n("p",{class:"hint",children:t.explain.noDocument});let o={on:void 0,known:void 0,position:void 0,disclosure:e.digest};return n(h,{children:[n(gt,{lines:e.lines}),n("p",{children:n(w,{to:S(r,o),children:t.explain.asPublished(e.publishedOn)})})]})}function Sd({variables:e}){let t=p(),r=Dt.toString().trim(),o=JSON.stringify(e,null,2);return n(h,{children:[n("p",{class:"hint",children:t.explain.queryHint}),n("h4",{children:t.explain.document}),n("pre",{tabIndex:0,children:r}),n("p",{class:"acts",children:n(tt,{text:()=>r,children:t.explain.copyDocument})}),n("h4",{children:t.explain.variables}),n("pre",{tabIndex:0,children:o}),n("p",{class:"acts",children:n(tt,{text:()=>o,children:t.explain.copyVariables})}),n("p",{children:[n("a",{href:"/graphiql",target:"_blank",rel:"noreferrer",children:t.explain.explorer})," ",n("span",{class:"hint",children:t.explain.explorerHint})]})]})}var na=e=>Fe(e.basis.filter(t=>t.basis==="RESIDUAL").map(t=>t.fen)),Ld=e=>Fe(e.basis.filter(t=>t.basis!=="RESIDUAL").map(t=>t.fen));function Nd(e){return e.fen!==null&&(na(e)!=="0"||xn(e.fen,"wan"))}function Id({cell:e}){let t=p(),r=H(Ld(e),"wan");return e.fen===null||r===e.text?null:n("p",{class:"residual",children:t.explain.residualSeen(r,e.text,je(na(e),"yuan"))})}function Pd({cell:e}){let t=p(),r=e.fen??"0",o=[r,...e.basis.map(a=>a.fen)].some(a=>BigInt(a)%100n!==0n)?6:4;return n(h,{children:[lf(e,r,t.explain).map(a=>n("p",{children:a},a)),n("table",{class:"list basis",children:[n("caption",{class:"unseen",children:t.explain.titles.rounding}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:t.explain.basisHead}),n("th",{scope:"col",class:"amount",children:t.money.yuan}),n("th",{scope:"col",class:"amount",children:t.money.wan})]})}),n("tbody",{children:e.basis.map(a=>n("tr",{children:[n("th",{scope:"row",children:t.explain.bases[a.basis]}),n("td",{class:"amount",children:H(a.fen,"yuan")}),n("td",{class:"amount",children:Td(a.fen,o)})]},a.basis))}),n("tfoot",{children:[n("tr",{children:[n("th",{scope:"row",children:t.explain.exactSum}),n("td",{class:"amount",children:H(r,"yuan")}),n("td",{class:"amount",children:Td(r,o)})]}),n("tr",{children:[n("th",{scope:"row",children:t.explain.printed}),n("td",{}),n("td",{class:"amount",children:[n("strong",{children:e.text}),n("span",{class:"unprinted","aria-hidden":"true",children:"0".repeat(o-2)})]})]})]})]})]})}function lf(e,t,r){let[o,a]=[na(e),H(Ld(e),"wan")],s=[];if(o!=="0"){let i=je(o,"yuan");s.push(a===e.text?r.residualUnseen(i):r.residualSeen(a,e.text,i),r.residualWhy)}return xn(t,"wan")&&s.push(r.rounded(e.text,je(df(t,e.text),"yuan"))),s.length?s:[r.unrounded]}function df(e,t){return(BigInt(t.replace(/[,.]/g,""))*10000n-BigInt(e)).toString()}function Td(e,t){let r=BigInt(e),o=r<0n?-r:r,a=(o/1000000n).toString().replace(/\B(?=(\d{3})+$)/g,",");return`${r<0n?"-":""}${a}.${(o%1000000n).toString().padStart(6,"0").slice(0,t)}`}function Fd({cell:e}){let t=p();return e.fen===null?n("p",{class:"standing none",children:t.explain.states[e.state]}):n("p",{class:`standing${BigInt(e.fen)<0n?" negative":""}`,children:[n("strong",{children:e.text})," ",n("span",{children:t.money.wan}),n("span",{class:"exact",children:t.explain.exactly(H(e.fen,"yuan"))})]})}function Dd({cell:e}){let t=p(),{id:r}=g(),[o,a]=R("");return n(h,{children:[n("p",{class:"hint",children:t.explain.whyNotHint}),n(cf,{cell:e,chosen:o,onChoose:a}),o&&n(uf,{cell:e,project:o}),n(pf,{id:r??""},r??""),r!==void 0&&n(yf,{cell:e,event:r})]})}function cf({cell:{department:e,year:t},chosen:r,onChoose:o}){let a=p(),s=g(),[i,l]=R(""),d=C(Ya,{department:e,year:t,search:i,at:_(s)});return n(h,{children:[n("label",{class:"field",children:[n("span",{children:a.explain.projectField}),n("input",{type:"search",value:i,onInput:c=>{l(c.currentTarget.value),o("")}})]}),n(N,{answer:d,children:({department:{projects:c}})=>n(h,{children:[n("ul",{class:"picks",children:c.nodes.filter(u=>r===""||u.key===r).map(u=>n("li",{children:n("button",{type:"button","aria-pressed":u.key===r,onClick:()=>o(u.key===r?"":u.key),children:[u.name," ",n("span",{class:"code",children:u.key})]})},u.uuid))}),r===""&&n("p",{class:"hint",role:"status",children:a.of(c.nodes.length,c.totalCount)})]})})]})}function uf({cell:{department:e,year:t},project:r}){let o=p(),a=k(),s=g(),i={department:e,year:t,narrow:{projects:[r]},at:_(s),first:10,after:null},l=ee(Wa,i,d=>d.events);return n(h,{children:[n("h4",{children:o.explain.eventsOf(r)}),n("ul",{class:"picks",children:l.nodes.map(d=>n("li",{children:n("button",{type:"button","aria-pressed":d.id===s.id,onClick:()=>D({id:d.id},!0),children:[a(d.kindLabel)," ",n(x,{fen:d.fen,plus:!0})," ",d.effectiveOn," ",n(Z,{authority:d.authority})]})},d.id))}),n(ne,{pages:l})]})}function pf({id:e}){let t=p(),[r,o]=R(e);return n("form",{class:"field",onSubmit:a=>{a.preventDefault(),D({id:r.trim()||void 0},!0)},children:[n("label",{children:[n("span",{children:t.explain.eventField}),n("input",{class:"code",value:r,onInput:a=>o(a.currentTarget.value)})]}),n("button",{type:"submit",children:t.explain.askWhy})]})}function yf({cell:e,event:t}){let r=p(),o=g(),a=C(Qa,{...e,event:t,at:_(o)});return n(N,{answer:a,children:({whyNot:{entries:s}})=>n("div",{role:"status",children:[n("p",{children:[n("strong",{children:r.explain.verdict(s.filter(i=>i.counts).length,s.length)})," ",n(pe,{id:t,children:r.explain.event})]}),n("ul",{class:"judged",children:mf(s).map(i=>n(ff,{entries:i},JSON.stringify(i[0].obstacles)))})]})})}function mf(e){let t=new Map;for(let r of e){let o=JSON.stringify(r.obstacles),a=t.get(o);a?a.push(r):t.set(o,[r])}return[...t.values()]}function ff({entries:e}){let t=p(),r=k(),[{counts:o,obstacles:a}]=e;return n("li",{class:o?"in":"out",children:[n("p",{children:[n("span",{"aria-hidden":"true",children:o?"✓":"✗"})," ",o?t.explain.countsHere(e.length):t.explain.keptOut(e.length)," ",n(x,{fen:Fe(e.map(s=>s.entry.fen)),plus:!0})]}),n("ul",{children:a.map((s,i)=>n("li",{children:[n("span",{class:"hint",children:t.explain.obstacles(s.part)})," ",r(s.words)]},i))}),n("details",{children:[n("summary",{children:t.explain.entries(e.length)}),n("ul",{class:"plain",children:e.map(({entry:s})=>n("li",{children:[r(s.kindLabel)," ",n(x,{fen:s.fen,plus:!0})," ",s.project.name," · ",r(s.functionLabel)," · ",r(s.economicLabel)]},s.ordinal))})]})]})}function Md({department:e,year:t}){let r=g(),o=p(),a=ad(r,e,t),s={...a,at:_(r),first:Zo},{data:i,problem:l,loading:d}=C(Dt,s),c=i&&(!d||gf(i.figure,a))?i.figure:void 0,u=K(null),y=K(null);return fd(u,y,a),n("aside",{class:"panel",ref:u,"aria-label":o.explain.label,"aria-busy":d,children:[n("header",{children:[n("p",{class:"where",children:[o.tables.number(a.table)," ",c&&i&&n(hf,{of:i.table.title})]}),n("button",{type:"button",class:"close",onClick:qo,children:[n("span",{"aria-hidden":"true",children:"×"})," ",o.close]}),n("h2",{tabIndex:-1,ref:y,children:c?n(bf,{figure:c}):`${a.row} · ${a.column}`})]}),l&&n(Pe,{problem:l}),!c&&d&&n("p",{class:"note loading",role:"status",children:o.states.loading}),i&&c&&n(vf,{data:i,asked:s,cell:{...a,row:c.row,column:c.cell.column}})]})}function gf(e,t){return e.table===t.table&&e.row===t.row&&e.cell.column===t.column}function hf({of:e}){return n(h,{children:k()(e)})}function bf({figure:e}){let t=k(),r=e.row.split("/").at(-1)??"";return n(h,{children:[/^\d+$/.test(r)&&n("span",{class:"number",children:r})," ",t(e.rowLabel)," · ",t(e.columnLabel)]})}function vf({data:e,asked:t,cell:r}){let o=p(),a=g(),{figure:s}=e,i=s.cell,l=Cd(t,i.explanation),d=i.state==="FIGURE",c=o.explain.titles;return n(h,{children:[n(Fd,{cell:i}),n(_d,{cell:r,found:i}),d&&n(Id,{cell:i}),n(Od,{definition:i.definition}),n(ld,{data:e,cell:r}),d&&n(h,{children:[i.measures&&n(Me,{name:"measures",title:c.measures,open:!0,children:()=>i.measures&&n(Ed,{measures:i.measures})}),n(Me,{name:"entries",title:c.entries,aside:o.explain.entries(l.total),open:!0,children:()=>n(yd,{lines:l,fen:i.fen??"0",cell:r})}),n(Me,{name:"rounding",title:c.rounding,open:Nd(i),children:()=>n(Pd,{cell:i})})]}),n(Me,{name:"history",title:c.history,children:()=>n(kd,{cell:r,asOf:s.asOf})}),n(Me,{name:"identities",title:c.identities,children:()=>n(xd,{cell:r})}),d&&n(Me,{name:"elsewhere",title:c.elsewhere,children:()=>n(cd,{lines:l.lines,total:l.total,cell:r})}),n(Me,{name:"whynot",title:c.whyNot,open:a.id!==void 0,children:()=>n(Dd,{cell:r})}),n(Me,{name:"query",title:c.query,children:()=>n(Sd,{variables:t})})]})}var Bd=new Map;function Ud(e,t){let r=K(null);if(!e)return Bd;let o=r.current;if(o?.table===e&&o.budget===t)return o.before;let a=o&&o.budget===t?wf(o.table,e):Bd;return r.current={table:e,budget:t,before:a},a}function wf(e,t){let r=jd(e),o=new Map;for(let[a,s]of jd(t))(r.get(a)??"")!==s&&o.set(a,r.get(a)??"");return o}function jd(e){return new Map(e.rows.flatMap(t=>t.cells.map(r=>[xe(t.key,r.column),r.text])))}function Vd({department:e,year:t}){let r=g(),o=p(),a=k(),s=_(r),i=r.table??5,l={department:e,year:t??null,at:s},d=C(ds,{...l,number:i}),c=C(Ln,d.data?l:null),u=K(null);M(()=>{u.current?.querySelector("[aria-current]")?.scrollIntoView({block:"nearest",inline:"center"})},[c.data,i]);let y=r.row!==void 0&&r.column!==void 0;return n("div",{class:`tables${y?" explaining":""}`,children:[n("nav",{class:"titles","aria-label":o.tables.all,ref:u,children:n("ol",{children:(c.data?.department.tables??[]).map(m=>n("li",{class:m.state==="PUBLISHED"?"":"without",children:n(w,{to:S(r,{table:m.number,row:void 0,column:void 0}),"aria-current":m.number===i?"page":void 0,children:[n("span",{class:"number",children:m.number})," ",a(m.title)]})},m.number))})}),n("div",{class:"sheet",children:[d.data===void 0&&n("h1",{children:o.tables.number(i)}),n(N,{answer:d,children:({table:m})=>n(kf,{table:m,budget:`${e} ${t??""} ${m.number}`,place:r})})]}),y&&n(Md,{department:e,year:t})]})}function kf({table:e,budget:t,place:r}){let o=p(),a=k(),s=Ud(e,t),i=r.language==="en"?e.title.zh:e.title.en;return n(h,{children:[n("header",{class:"title",children:[n("h1",{children:[o.tables.number(e.number)," ",a(e.title)]}),n("p",{class:"aside",children:[n("span",{children:a(e.title)===i?e.title.zh:i}),n("span",{class:"unit",children:o.tables.unit(r.money==="yuan"?o.money.yuan:e.unit)})]}),n(Af,{table:e,place:r}),e.rows.length>0&&n("p",{class:"hint keys",children:o.tables.keys})]}),e.state!=="PUBLISHED"&&n("p",{class:`note state ${e.state.toLowerCase()}`,role:"status",children:[o.tables.state[e.state],e.statement&&n("q",{children:e.statement})]}),s.size>0&&n("p",{class:"changes",role:"status",children:o.tables.changed(s.size)}),n("div",{class:"scroll",onScroll:xf,tabIndex:0,role:"region","aria-label":a(e.title),children:n(ei,{table:e,before:s})}),e.notes.map(l=>n("p",{class:"footnote",children:l},l)),e.gaps.length>0&&n("ul",{class:"gaps",children:e.gaps.map(l=>n("li",{children:[o.tables.gap(a(l.label),l.entries)," ",n(x,{fen:l.fen})]},l.dimension))})]})}function xf(e){let t=e.currentTarget;t.classList.toggle("moved",t.scrollLeft>0)}function Af({table:e,place:t}){let r=p();return n("p",{class:"tools",children:[["csv","xlsx","jsonl"].map(o=>n("a",{href:Ae(t,"table",o,{number:String(e.number)}),download:!0,children:o.toUpperCase()},o)),n("button",{type:"button",onClick:()=>print(),children:r.tables.print})]})}var ta="theme";function Cf(){try{let e=localStorage.getItem(ta);return e==="light"||e==="dark"?e:"auto"}catch{return"auto"}}function Of(e){try{e==="auto"?localStorage.removeItem(ta):localStorage.setItem(ta,e)}catch{}}function zd(){let e=p(),[t,r]=R(Cf);return M(()=>{t==="auto"?delete document.documentElement.dataset.theme:document.documentElement.dataset.theme=t,Of(t)},[t]),n("label",{children:[n("span",{children:e.theme.label}),n("select",{value:t,onChange:o=>r(o.currentTarget.value),children:[n("option",{value:"auto",children:e.theme.auto}),n("option",{value:"light",children:e.theme.light}),n("option",{value:"dark",children:e.theme.dark})]})]})}var Ef={table:Vd,compare:ai,reconciliation:dl,projects:Zi,project:Ji,flow:Ci,lines:$i,line:Ei,charts:$s,log:Hi,operation:Yi,event:mi,search:rd,record:zo};function Hd(){let e=p(),t=de(),r=g(),o=C(jt,{});M(()=>{document.documentElement.lang=t==="zh"?"zh-CN":"en",document.title=`${e.views[r.view]} · ${e.name}`},[t,r.view]);let a=o.data?.departments.nodes??[],s=a.find(l=>l.name===r.department||l.uuid===r.department)??a[0],i=r.year??s?.fiscalYears[0];return n(h,{children:[n("a",{class:"skip",href:"#content",children:e.skip}),n("header",{children:[o.data?.asOf.demonstration&&n("p",{class:"demonstration",role:"note",children:e.demonstration}),n($f,{departments:a,chosen:s,year:i,position:o.data?.asOf.position,allowed:o.problem?.kind!=="forbidden"})]}),s&&r.view!=="record"&&n(js,{department:s.name,year:i}),n("main",{id:"content",tabIndex:-1,children:r.view==="record"?n(zo,{department:r.department??s?.name??"",year:i}):n(N,{answer:o,children:()=>s?n(Rf,{budget:{department:r.department??s.name,year:i}}):n(z,{children:e.nothing})})})]})}function Rf({budget:e}){let{view:t}=g(),r=Ef[t];return n(r,{...e})}function $f({departments:e,chosen:t,year:r,position:o,allowed:a}){let s=p(),i=g(),l=de();return n("div",{class:"head",children:[n("p",{class:"name",children:[n(w,{to:E(i,"table"),children:s.name})," ",n("span",{class:"promise",children:s.promise})]}),n("form",{class:"choices",onSubmit:d=>d.preventDefault(),children:[n("label",{children:[n("span",{children:s.department}),n("select",{value:t?.name,onChange:d=>D({department:d.currentTarget.value,year:void 0,row:void 0,column:void 0}),children:e.map(d=>n("option",{value:d.name,children:d.name},d.uuid))})]}),n("label",{children:[n("span",{children:s.year}),n("select",{value:r,onChange:d=>D({year:Number(d.currentTarget.value),row:void 0,column:void 0}),children:(t?.fiscalYears??[]).map(d=>n("option",{value:d,children:s.fiscalYear(d)},d))})]}),n("label",{children:[n("span",{children:s.money.label}),n("select",{value:i.money??"wan",onChange:d=>D({money:d.currentTarget.value==="yuan"?"yuan":void 0}),children:[n("option",{value:"wan",children:s.money.wan}),n("option",{value:"yuan",children:s.money.yuan})]})]}),n(zd,{}),n("span",{class:"languages",role:"group","aria-label":s.language,children:["zh","en"].map(d=>n("button",{type:"button",lang:d,"aria-pressed":l===d,onClick:()=>D({language:d}),children:d==="zh"?"中文":"English"},d))})]}),n("div",{class:"ribbon",children:[n(Tf,{}),n("div",{class:"always",children:[n(Ui,{from:o,allowed:a}),i.view!=="search"&&n($r,{})]})]})]})}var _f=["table","compare","reconciliation"],Sf=["projects","flow","lines","charts","log","search"];function Tf(){let e=p(),t=g(),r=o=>n("li",{children:n(w,{to:E(t,o),"aria-current":t.view===o?"page":void 0,children:e.views[o]})},o);return n("nav",{class:"views","aria-label":e.name,children:[n("ul",{children:_f.map(r)}),n("ul",{"aria-label":e.explore,children:Sf.map(r)}),n("ul",{children:r("record")})]})}fa(n(Hd,{}),document.getElementById("page"));
