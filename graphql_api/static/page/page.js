var R,ot,io,te,Cn,Ye,at,Ue,st,En,Rn,lo,Fe=Symbol.for("pv"),Ke={},qe=[],uo=/^m(i|n|o|s|text|space)$/,On=Array.isArray,it=qe.slice,pe=Object.assign;function me(e){e&&e.parentNode&&e.remove()}function Ve(e,n,r,o,a){var s={type:e,props:n,key:r,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Fe,__v:a||++ot,__i:-1,__u:0};return!a&&R.vnode&&R.vnode(s),s}function b(e){return e.children}function Qe(e,n){this.props=e,this.context=n,this.__g=0}function re(e,n){if(n==null)return e.__&&re(e.__,e.__i+1);for(var r;n<e.__k.length;n++)if((r=e.__k[n])&&r.__e)return r.__e;return typeof e.type!="function"||e.props.__P?null:re(e)}function co(e){var n,r=e.__v,o=r.__e,a=[],s=[],i=e.__P;i&&((n=pe({constructor:Fe},r)).__v=r.__v+1,R.vnode&&R.vnode(n),Nn(i,n,r,e.__n,i.namespaceURI,32&r.__u?[o]:null,a,o||re(r),32&r.__u,s),n.__v=r.__v,n.__.__k[n.__i]=n,pt(a,n,s),r.__=r.__e=null,n.__e!=o&&lt(n))}function lt(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(n){return n&&(e.__e=n.__e)}),lt(e)}function tt(e){(8&e.__g||(e.__g|=8,te.push(e),Ye++))&&Cn==R.debounceRendering||((Cn=R.debounceRendering)||queueMicrotask)(dt)}function dt(){try{for(var e,n=1;te.length;)te.length>n&&te.sort(at),e=te.shift(),n=te.length,8&e.__g&&co(e)}finally{(Ye=te.length)&&(Cn||queueMicrotask)(dt)}}function ut(e,n,r,o,a,s,i,l,d,c,u){var y,p,m,h,T,S,O=o.__k||qe,k=n.length;for(d=mo(r,n,O,d,k),y=0;y<k;y++)(m=r.__k[y])!=null&&(p=~m.__i&&O[m.__i]||Ke,m.__i=y,S=Nn(e,m,p,a,s,i,l,d,c,u),h=m.__e,(p.ref!=m.ref||8&p.__u)&&(p.ref&&$n(p.ref,null,m,p),m.ref&&u.push(m.ref,m.__c||h,m)),T=T||h,4&m.__u?(d=ct(m,d,e,!p.__v),p.__e&&(p.__e=null)):typeof m.type=="function"&&S!==void 0?d=S:h&&(d=h.nextSibling),m.__u&=-21);return r.__e=T,d}function mo(e,n,r,o,a){var s,i,l,d,c,u,y,p,m,h=r.length,T=h,S=0,O=0,k=e.__k=Array(a);for(s=0;s<a;s++)(i=n[s])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=k[s]=Ve(null,i):On(i)?i=k[s]=Ve(b,{children:i}):i.constructor===Fe&&i.__b?i=k[s]=Ve(i.type,i.props,i.key,i.ref,i.__v):k[s]=i,d=s+S,i.__=e,i.__b=e.__b+1,l=null,~(c=i.__i=po(i,r,d,T))&&(T--,(l=r[c])&&(l.__u|=2)),l&&l.__v?(i.__u|=16,c==d-1?S--:c==d+1?S++:c!=d&&(c>d?S--:S++,O=1)):(~c||(a>h?S--:a<h&&S++),typeof i.type!="function"&&(i.__u|=4))):k[s]=null;if(O){for(u=[],y=[],s=0;s<a;s++)if((i=k[s])&&16&i.__u){for(S=0,p=u.length;S<p;)u[m=S+p>>1]<i.__i?S=m+1:p=m;u[S]=i.__i,y[s]=S+1}for(S=u.length;s--;)y[s]&&(y[s]==S?S--:k[s].__u|=4)}if(T)for(s=0;s<h;s++)!(l=r[s])||2&l.__u||(l.__e==o&&(o=re(l)),Mn(l,l));return o}function ct(e,n,r,o){var a,s,i,l;if(typeof e.type=="function"){if(e.props.__P)return n;if(a=e.__k)for(s=0;s<a.length;s++)a[s]&&(a[s].__=e,n=ct(a[s],n,r,!1));return n}for(n&&!n.parentNode&&(n=re(e))&&!n.parentNode&&(n=null),i=e.__e,l=n;l&&l.nodeType==8;)l=l.nextSibling;for(i!=l&&(!o&&r.moveBefore&&i.parentNode?r.moveBefore(i,n):r.insertBefore(i,n||null)),n=i;(n=n&&n.nextSibling)&&n.nodeType==8&&!n.data.startsWith("$s"););return n}function po(e,n,r,o){var a,s=e.key,i=e.type,l=n[r],d=l&&!(2&l.__u);if(l===null&&s==null||d&&s==l.key&&i==l.type)return r;if(o>(d?1:0)){for(a=r-1;a>=0;a--)if((l=n[a])&&!(2&l.__u)&&s==l.key&&i==l.type)return a;for(a=r+1;a<n.length;a++)if((l=n[a])&&!(2&l.__u)&&s==l.key&&i==l.type)return a}return-1}function rt(e,n,r){r==null&&(r=""),n[0]=="-"?e.setProperty(n,r):e[n]=r}function He(e,n,r,o,a){var s,i;if(n=="style")if(typeof r=="string")e.style.cssText=r;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(n in o)r&&n in r||rt(e.style,n);if(r)for(n in r)o&&r[n]==o[n]||rt(e.style,n,r[n])}else if(n[0]=="o"&&n[1]=="n")typeof r!="function"&&(r=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[n]=r,r&&o||(i=Rn[n]||(Rn[n]=yo(n)),(e.__a||(e.__a={}))[n]=En,s=n!=(n=n.replace(st,"$1")),(n=n.slice(2))[0]<"a"&&(n=n.toLowerCase()),r?e.addEventListener(n,i,s):e.removeEventListener(n,i,s));else{if(a=="http://www.w3.org/2000/svg")n=n.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(n!="width"&&n!="height"&&n!="href"&&n!="list"&&n!="form"&&n!="tabIndex"&&n!="download"&&n!="rowSpan"&&n!="colSpan"&&n!="role"&&n!="popover"&&n in e)try{return void(e[n]=r??"")}catch{}if(typeof r=="function")return;r==null||r===!1&&n[4]!="-"?e.removeAttribute(n):e.setAttribute(n,n=="popover"&&r==1?"":r)}}function yo(e){return function(n){var r=this.__e;if(r){if(r=r[e],n[Ue]==null)n[Ue]=En++;else if(n[Ue]<this.__a[e])return;return r(R.event?R.event(n):n)}}}function Nn(e,n,r,o,a,s,i,l,d,c){var u,y,p,m,h,T,S,O,k,L,$,Z,X,K,Q,q,w,ee,ne=n.type;if(n.constructor!==Fe)return null;128&r.__u&&(d=32&r.__u,u=r.__c.__z)&&(n.__u|=d,y=s=[],u.nodeType==8?l=We(u,s):s.push(u),l=s[0]||l),(u=R.__b)&&u(n);e:if(typeof ne=="function"){p=i.length;try{if(O=n.props,k=(u=ne.prototype)&&u.render,L=(u=ne.contextType)&&o[u.__c],$=u?L?L.props.value:u.__:o,(m=r.__c)?(n.__c=m,2&m.__g&&(m.__g|=1)):(k?n.__c=m=new ne(O,$):(n.__c=m=new Qe(O,$),m.constructor=ne,m.render=go),L&&L.sub(m),m.state||(m.state={}),m.__n=o,m.__g|=8,m.__h=[],m.__k=[]),k&&(m.__s||(m.__s=m.state),ne.getDerivedStateFromProps&&(m.__s==m.state&&(m.__s=pe({},m.__s)),pe(m.__s,ne.getDerivedStateFromProps(O,m.__s)))),h=m.props,T=m.state,m.__v=n,r.__c){if(O!==h&&k&&!ne.getDerivedStateFromProps&&m.componentWillReceiveProps&&m.componentWillReceiveProps(O,$),n.__v==r.__v&&!(8&m.__g)||!(4&m.__g)&&m.shouldComponentUpdate&&m.shouldComponentUpdate(O,m.__s,$)===!1){n.__v!=r.__v&&(m.props=O,m.state=m.__s,m.__g&=-9),n.__e=r.__e,n.__k=r.__k,n.__k.some(function(W){W&&(W.__=n)}),qe.push.apply(m.__h,m.__k),m.__k=[],m.__h.length&&i.push(m),l=re(r);break e}m.componentWillUpdate&&m.componentWillUpdate(O,m.__s,$),k&&m.componentDidUpdate&&m.__h.push(function(){m.componentDidUpdate(h,T,S)})}else k&&!ne.getDerivedStateFromProps&&m.componentWillMount&&m.componentWillMount(),k&&m.componentDidMount&&m.__h.push(m.componentDidMount);m.context=$,m.props=O,m.__P=e,m.__g&=-5,Z=R.__r,X=k?25:0;do m.__g&=-9,Z&&Z(n),u=m.render(m.props,m.state=m.__s,m.context);while(8&m.__g&&++X<25);k&&(qe.push.apply(m.__h,m.__k),m.__k=[]),m.state=m.__s,m.getChildContext&&(o=pe({},o,m.getChildContext())),k&&r.__c&&m.getSnapshotBeforeUpdate&&(S=m.getSnapshotBeforeUpdate(h,T)),K=u&&u.type===b&&u.key==null?u.props.children:u,O.__P&&(u=l,a=(e=O.__P).namespaceURI,d=s=null,r.props&&r.props.__P!=e&&(r.__k.some(function(W){W&&Mn(W,W)}),r.__k=null),l=r.__k?re(r,0):null),l=ut(e,On(K)?K:[K],n,r,o,a,s,i,l,d,c),O.__P&&(n.__e=null,l=u),n.__u&=-161,y&&y.some(me),m.__h.length&&i.push(m),1&m.__g&&(m.__g&=-4)}catch(W){if(i.length=p,n.__v=null,d||s)if(W&&W.then){if(n.__u|=128|d,s){for(~(w=s.indexOf(l||void 0))||(w=s.length);(ee=s[w-1])&&ee.nodeType==8;)w--;for(;w<s.length;w++)if(ee=s[w])if(s[w]=null,Q){if(ee==q)break}else{if(ee.nodeType!=8)break;ee.data.startsWith("$s")&&(q=We(Q=ee))}}if(!Q){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;Q=l}(u=We(Q=n.__c.__z||(n.__c.__z=Q)))?(n.__e=Q,l=u):n.__e=l,l=l&&l.nextSibling}else s&&s.some(me);else n.__e=r.__e;n.__k||(n.__k=r.__k||[]),W&&W.then||mt(n),R.__e(W,n,r)}}else l=n.__e=fo(r.__e,n,r,o,a,s,i,d,c,e);return(u=R.diffed)&&u(n),l}function We(e,n){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var r=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))r++;else if(e.data.startsWith("/$s")&&!--r)return e}n&&n.push(e)}}function mt(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(mt))}function pt(e,n,r){for(var o=0;o<r.length;)$n(r[o++],r[o++],r[o++]);R.__c&&R.__c(n,e),e.some(function(a){try{e=a.__h,a.__h=[],e.some(function(s){s.call(a)})}catch(s){R.__e(s,a.__v)}})}function fo(e,n,r,o,a,s,i,l,d,c){var u,y,p,m,h,T,S,O,k=r.props||Ke,L=n.props,$=n.type;if($=="svg"?a="http://www.w3.org/2000/svg":$=="math"?a="http://www.w3.org/1998/Math/MathML":a||(a="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if((h=s[u])&&($?h.localName==$:h.nodeType==3)){e=h,s[u]=null;break}}if(!e){if(O=c.ownerDocument||document,!$)return O.createTextNode(L);e=O.createElementNS(a,$,L.is?L:c),l&&(R.__m&&R.__m(n,s),l=!1),s=null}if($){if(c=$=="template"&&e.content||e,s=$=="textarea"&&L.defaultValue!=null?null:s&&it.call(c.childNodes),!l&&s)for(k={},u=0;u<e.attributes.length;u++)k[(h=e.attributes[u]).name]=h.value;for(u in k)h=k[u],u=="dangerouslySetInnerHTML"?p=h:u=="children"||u in L||u=="value"&&"defaultValue"in L||u=="checked"&&"defaultChecked"in L||He(e,u,null,h,a);for(u in L)h=L[u],u=="children"?m=h:u=="dangerouslySetInnerHTML"?y=h:u=="value"?T=h:u=="checked"?S=h:l&&typeof h!="function"||k[u]===h||He(e,u,h,k[u],a);y?(l||p&&(y.__html==p.__html||y.__html==e.innerHTML)||(e.innerHTML=y.__html),n.__k=[]):(p&&(e.textContent=""),($=="foreignObject"||a=="http://www.w3.org/1998/Math/MathML"&&uo.test($))&&(a="http://www.w3.org/1999/xhtml"),ut(c,On(m)?m:[m],n,r,o,a,s,i,s?s[0]:r.__k&&re(r,0),l,d),s&&s.some(me)),l&&$!="textarea"||(u="value",$=="progress"&&T==null?e.removeAttribute(u):T==null||T===e[u]&&($!="progress"||T)||He(e,u,T,k[u],a),u="checked",S!=null&&S!=e[u]&&He(e,u,S,k[u],a))}else k===L||l&&e.data==L||(e.data=L);return e}function $n(e,n,r,o){try{typeof e=="function"?n?n.__x=e(n)||1:o&&(o=o.__c||o.__e)&&(n=o.__x)&&(o.__x=null,typeof n=="function"?n():e(null)):e.current=n}catch(a){R.__e(a,r)}}function Mn(e,n,r){var o,a,s,i;if(R.unmount&&R.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||$n(o,null,n,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){R.__e(l,n)}o.__P=o.__n=null}if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&Mn(o[i],n,typeof e.type!="function"||r&&!e.props.__P);!r&&(o=e.__c)&&(o=o.__z)&&(a=We(o,s=[]))&&(o==e.__e&&s.some(me),me(a),me(o)),r||me(e.__e),e.__e=e.__c=e.__=null}function go(e,n,r){return this.constructor(e,r)}function yt(e,n){var r,o,a,s;R.__&&R.__(e,n),n.nodeType==9&&(n=n.documentElement),o=(r=e&&32&e.__u)?null:n.__k,n.__k=Ve(b,{children:[e]}),a=[],s=[],Nn(n,n.__k,o||Ke,Ke,n.namespaceURI,o?null:n.firstChild?it.call(n.childNodes):null,a,o?o.__e:n.firstChild,r,s),pt(a,n.__k,s),n.__k.props.children=null}R={__e:function(e,n,r,o){for(var a,s,i;n=n.__;)if((a=n.__c)&&!(1&a.__g)){a.__g|=4;try{if((i=(s=a.constructor)&&s.getDerivedStateFromError)&&a.setState(s.getDerivedStateFromError(e)),a.componentDidCatch&&(a.componentDidCatch(e,o||{}),i=1),i&&8&a.__g)return void(a.__g|=2)}catch(l){e=l}}throw Ye=0,e}},ot=0,io=function(e){return e!=null&&e.constructor===Fe},Qe.prototype.setState=function(e,n){var r=this.__s;r&&r!=this.state||(r=this.__s=pe({},this.state)),typeof e=="function"&&(e=e(pe({},r),this.props)),e&&(pe(r,e),this.__v&&(n&&this.__k.push(n),tt(this)))},Qe.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),tt(this))},Qe.prototype.render=b,te=[],Ye=0,at=function(e,n){return e.__v.__b-n.__v.__b},Ue=Symbol(),st=/(PointerCapture)$|Capture$/i,En=0,Rn={},lo=0;var De,z,Pn,ft,Fn=Object.is,Ge=0,At=[],Ln=[],j=R,gt=j.__b,ht=j.__r,bt=j.diffed,wt=j.__c,_t=j.unmount,kt=j.__;function In(e,n){j.__h&&j.__h(z,e,Ge||n),Ge=0;var r=z.__H||(z.__H={__:[],__h:[]});return e>=r.__.length&&r.__.push({}),r.__[e]}function P(e){return Ge=1,ho(St,e)}function ho(e,n,r){var o=In(De++,2);if(o.t=e,!o.__c&&(o.__=[r?r(n):St(void 0,n),function(s){var i=(o.__N||o.__)[0],l=o.t(i,s);Fn(i,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=z,!z.__f)){z.__f=!0;var a=z.shouldComponentUpdate;z.shouldComponentUpdate=function(s,i,l){var d=this.__H;if(!d)return!0;var c=!1,u=this.props!=s;if(d.__.some(function(p){p.__N&&(c=!0,Fn(p.__[0],p.__N[0])||(u=!0))}),a){var y=a.call(this,s,i,l);return c?y||u:y}return!c||u}}return o.__}function B(e,n){var r=In(De++,3);!j.__s&&Tt(r.__H,n)&&(r.__P=!0,r.__=e,r.u=n,z.__H.__h.push(r))}function oe(e){return Ge=5,ae(function(){return{current:e}},[])}function ae(e,n){var r=In(De++,7);return Tt(r.__H,n)&&(r.__=e(),r.__H=n),r.__}function bo(){var e;do{for(;e=Ln.shift();)try{Le(e)}catch(r){j.__e(r,{__:(e=e.__P)&&e.__v})}for(;e=At.shift();){var n=e.__H;if(e.__P&&n)try{n.__h.some(Le),n.__h.some(Dn),n.__h=[]}catch(r){n.__h=[],j.__e(r,e.__v)}}}while(Ln.length)}j.__b=function(e){z=null,gt&&gt(e)},j.__=function(e,n){e&&n.__k&&n.__k.__m&&(e.__m=n.__k.__m),kt&&kt(e,n)},j.__r=function(e){ht&&ht(e),De=0;var n=(z=e.__c).__H;n&&(Pn==z?z.__h=[]:(n.__h.some(Le),n.__h.some(Dn),De=0),n.__h=[],n.__.some(function(r){r.__N&&(r.__=r.__N),r.u=r.__N=void 0})),Pn=z},j.diffed=function(e){bt&&bt(e);var n=e.__c;n&&n.__H&&(n.__H.__h.length&&xt(At.push(n)),n.__H.__.some(function(r){r.u&&(r.__H=r.u)})),Pn=z=null},j.__c=function(e,n){n.some(function(r){try{r.__h.some(Le),r.__h=r.__h.filter(function(o){return!o.__||Dn(o)})}catch(o){r.__h=[function(){throw o}]}}),wt&&wt(e,n)},j.unmount=function(e){_t&&_t(e);var n,r,o=e.__c;o&&o.__H&&(o.__H.__.some(function(a){try{if(a.__P&&a.__c){if(r===void 0){for(r=e.__;r&&(!r.__c||!r.__c.__P);)r=r.__;r=r&&r.__c}a.__P=r,xt(Ln.push(a))}else Le(a)}catch(s){n=s}}),o.__H=void 0,n&&j.__e(n,o.__v))};var vt=typeof requestAnimationFrame=="function";function wo(e){var n,r=function(){clearTimeout(o),vt&&cancelAnimationFrame(n),setTimeout(e)},o=setTimeout(r,35);vt&&(n=requestAnimationFrame(r))}function xt(e){e!=1&&ft==j.requestAnimationFrame||((ft=j.requestAnimationFrame)||wo)(bo)}function Le(e){var n=z,r=e.__c;typeof r=="function"&&(e.__c=void 0,r()),z=n}function Dn(e){var n=z;e.__c=e.__(),z=n}function Tt(e,n){return!e||e.length!=n.length||n.some(function(r,o){return!Fn(r,e[o])})}function St(e,n){return typeof n=="function"?n(e):n}var _o="";function Je(){return _o}var ye=class extends Error{constructor(r){super(r.en);this.problem=r}problem},Rt={kind:"lost",code:"",fields:{},zh:"无法连接服务器。正在重试；已显示的内容仍是最后一次得到的答复。",en:"The server cannot be reached. Trying again; what is shown is the last answer."};async function jn(e,n,r){let o={"content-type":"application/json",accept:"application/json"};Je()&&(o.authorization=`Bearer ${Je()}`);let a,s;try{a=await fetch("/graphql",{method:"POST",headers:o,body:JSON.stringify({query:e.toString(),variables:n}),signal:r??null}),s=await a.json()}catch(l){throw r?.aborted?l:new ye(Rt)}let i=s.errors?.[0];if(i)throw new ye(ko(i,a));return s.data}function ko(e,n){let r=e.extensions?.code??"INTERNAL",o=Number(n.headers.get("retry-after")??0);return{kind:vo(r,n.status),code:r,zh:e.extensions?.message_zh??e.message,en:e.extensions?.message_en??e.message,fields:e.extensions?.fields??{},...o?{wait:o}:{}}}function vo(e,n){return["TokenNeeded","InvalidToken","NotAllowed","TokenExpired"].includes(e)?"forbidden":n===429||n===503?"throttled":e==="INTERNAL"?"fault":"refused"}var xo=200,se=new Map;function Ao(e,n){se.delete(e),se.set(e,n),se.size>xo&&se.delete(se.keys().next().value)}var To=0,Ct=new Set;var So=2e3;function v(e,n){let r=n===null?"":e.toString()+JSON.stringify(n)+Je(),[o,a]=P(0),[s,i]=P({data:se.get(r),problem:void 0,loading:r!=="",key:r}),l=oe(s);return B(()=>{let d=()=>a(c=>c+1);return Ct.add(d),()=>{Ct.delete(d)}},[]),B(()=>{if(r===""||n===null)return;let d=new AbortController,c,u=y=>i(l.current={...y,key:r});return u({data:se.get(r)??l.current.data,problem:void 0,loading:!0}),jn(e,n,d.signal).then(y=>{Ao(r,y),u({data:y,problem:void 0,loading:!1})},y=>{if(d.signal.aborted)return;let p=y instanceof ye?y.problem:{...Rt,kind:"fault"},m=p.kind==="lost"||p.kind==="throttled"?l.current.data:void 0;u({data:m,problem:p,loading:!1}),(p.kind==="lost"||p.kind==="throttled")&&(c=setTimeout(()=>a(h=>h+1),(p.wait??0)*1e3||So))}),()=>{d.abort(),clearTimeout(c)}},[r,o,To]),s.key===r?s:{data:se.get(r)??s.data,problem:void 0,loading:r!==""}}var Co=["table","compare","projects","project","flow","lines","line","charts","log","operation","event","search","reconciliation","record"],Ro=new Set(["year","table","position","toPosition"]),Et=["department","year","table","row","column","on","known","position","disclosure","toOn","toKnown","toPosition","toDisclosure","id","text","by","narrow","language","money"];function Eo(e){let n=new URLSearchParams(e),r=n.get("view"),o={view:Co.includes(r)?r:"table"};for(let a of Et){let s=n.get(a);s===null||s===""||(Ro.has(a)?/^\d{1,15}$/.test(s)&&(o[a]=Number(s)):o[a]=s)}return o.language!=="en"&&o.language!=="zh"&&delete o.language,o.money!=="yuan"&&o.money!=="wan"&&delete o.money,o}function fe(e){let n=new URLSearchParams;e.view!=="table"&&n.set("view",e.view);for(let o of Et){let a=e[o];a!==void 0&&a!==""&&n.set(o,String(a))}let r=n.toString();return r?`/?${r}`:"/"}function N(e,n,r={}){let{department:o,year:a,on:s,known:i,position:l,disclosure:d,language:c,money:u}=e;return D({view:n,...Ot({department:o,year:a,on:s,known:i,position:l,disclosure:d,language:c,money:u})},r)}function D(e,n){return Ot({...e,...n})}function Ot(e){return Object.fromEntries(Object.entries(e).filter(([,n])=>n!==void 0))}var zn=new Set;function Nt(){let e=ve();for(let n of zn)n(e)}addEventListener("popstate",Nt);function ve(){return Eo(location.search)}function Ie(e,n=!1){let r=fe(e);r!==location.pathname+location.search&&(n?history.replaceState(null,"",r):history.pushState(null,"",r),Nt())}function C(e,n=!1){Ie(D(ve(),e),n)}function g(){let[e,n]=P(ve);return B(()=>(zn.add(n),n(ve()),()=>{zn.delete(n)}),[]),e}var $t={name:"Budget ledger",promise:"Every figure explains itself",skip:"Skip to the content",views:{table:"Tables",compare:"Compare",projects:"Projects and units",project:"Project",flow:"Flow of money",lines:"Budget lines",line:"Budget line",charts:"Charts",log:"Operation log",operation:"Operation",event:"Event",search:"Search",reconciliation:"Reconciliation",record:"Record"},explore:"Explore",department:"Department",year:"Year",fiscalYear:e=>`${e}`,language:"Language",money:{label:"Amounts in",wan:"万元 (10,000 yuan)",yuan:"元 (yuan)"},theme:{label:"Appearance",auto:"As the system",light:"Light",dark:"Dark"},demonstration:"A demonstration: recording times and some operations are invented.",states:{loading:"Loading …",lost:"Connection lost",forbidden:"Not allowed",throttled:"Too many requests; trying again soon",refused:"No answer",fault:"The server failed",empty:"Nothing here",token:"Enter a token under Record.",next:"Going back to the newest point may help.",newest:"Back to the newest point"},nothing:"This ledger has no budget yet. Import a published document first.",tables:{all:"All tables",number:e=>`Table ${e}`,unit:e=>`Unit: ${e}`,print:"Print",blank:"blank",changed:e=>`${e} figures differ from the point before (marked; hold the pointer over one to see it)`,gap:(e,n)=>`${n} entries that do not state the ${e}, together`,keys:"Click a figure, or move with the arrow keys and press Enter, to see how it was reached; Ctrl+C copies it.",state:{PUBLISHED:"Published",NO_DISCLOSURE_YET:"Nothing was published by this point",STATED_EMPTY:"Published as empty",NOT_PUBLISHED:"Not published"}},time:{label:"Point in time",both:(e,n)=>`${e}; ${n}`,knownAt:e=>`as known on ${e}`,before:e=>`position ${e}, before any operation`,standing:"As it stood on",standingSlide:"In force up to which day",anyDay:"as in force on any day of the year",happened:(e,n)=>`as it stood on ${e}${n?` (${n} operations that day)`:""}`,knowing:"As we knew it on",knowingSlide:"Recorded up to which operation",now:"as we know it now",after:(e,n,r)=>`as known after position ${e} (recorded ${n}: ${r})`,published:e=>`as published on ${e}`,asPublished:e=>`As published on ${e}`,newest:"Back to the newest",more:"Only the first 500 operations are marked"},explain:{},compare:{title:"What changed between two points",lead:"Only the figures that differ, and the operations that moved them. Click a figure to see how it was reached at that point.",before:"Before",after:"After",swap:"Exchange the two points",fromBar:"the point chosen above",byDefault:"no point is chosen above: as published",ownPoint:"for this comparison only",coordinates:(e,n)=>n?`position ${e}, in force by ${n}`:`position ${e}, any day in force`,inForce:"In force by",known:"As we knew it",knownNow:"all that is known now",knownDay:"by a day …",knownUntil:"Known by",knownAfter:"after an operation",nothingYet:"before anything was recorded",position:e=>`position ${e}`,operation:(e,n,r,o)=>`${e}, ${n}: ${r}${o?` · ${o}`:""}`,ready:"Often asked",publishedNow:e=>`As published on ${e} → now`,nothingNow:"Nothing → now",aroundOperation:"Around an operation …",aroundOne:e=>`Around ${e}`,monthInForce:"In force in a month …",monthRecorded:"Recorded in a month …",month:e=>`${e}: from its beginning to its end`,earlier:"The one before",later:"The next one",figures:"figures differ",ofTables:e=>e?`of ${e} tables changed`:"tables changed",operations:"operations moved them",most:"moved most:",whichTables:"In which tables",whichOperations:"By which operations",what:"Operation",why:"Reason, document number",days:"In force",recorded:e=>`recorded ${e}`,moved:"Figures moved",upTo:"By at most",cells:e=>`${e} figures`,shown:(e,n)=>e===n?`All ${n} changes`:`${e} of ${n} changes`,none:"No change fits. Choose another table or other words.",table:"Table",allTables:e=>`All tables (${e})`,everyTable:"Show all tables",filter:"Narrow",filterHint:"names, codes, reasons, numbers",as:"Shown as",list:"List",inTable:"In the table",row:"Row",column:"Column",difference:"Difference",movedBy:"Moved by",others:(e,n)=>[...e?[`${e} more`]:[],...n?[`${n} that cancel out within this figure`]:[]].join(", "),explain:"How it was reached",same:"Nothing changed: every figure of every table is the same.",sameBetween:(e,n)=>`Compared: “${e}” with “${n}”.`,without:e=>`${e} operations lie between and move no figure:`},reconcile:{},explorer:{all:"all",measures:{initial:"Initial",adjustments:"Adjustments",adjusted:"Adjusted"},measure:"Measure",lots:{CURRENT:"this year's",CARRIED:"carried over"},carriedOf:e=>`carried over from ${e}`,natures:{BASIC:"basic expenditure",PROJECT:"project expenditure"},classifications:{FUNCTION:"By function",ECONOMIC:"By economic class"},kinds:{ALLOCATION:"allocation",ADVANCE_TRANSFER:"advance-notified transfer",CARRYOVER:"carryover",SUPPLEMENT:"supplement",CUT:"cut",REALLOCATION:"reallocation",RECALL:"recall",HANDOVER:"handover",CARRYOVER_CORRECTION:"carryover correction",ROUNDING_RESIDUAL:"rounding residual",CARRIED_FORWARD:"carried forward",REVERSAL:"reversal"},lot:"Lot",nature:"Nature",unit:"Budget unit",source:"Funding source",project:"Project",line:"Budget line",kind:"Kind of movement",year:"Fiscal year",key:"Key",id:"Id",names:"Names",code:"Code",amount:"Amount",more:"More",total:"Total",secret:"withheld",secretMeans:"The document says that the description of this project is withheld (涉密).",codeNamed:"code name",codeNamedMeans:"The document calls this project by a code only (代号).",alias:e=>`also called: ${e}`,projectsTitle:"Projects and units",projectsHint:"Every budget unit with its projects, at the chosen point. Click a project to see where its money came from and went; the upright mark is its initial budget.",soughtProject:"Name or key",sort:"Order",byKey:"by key",byAmount:"by amount",unitAndProject:"Unit, project",adjustedBar:"Adjusted (mark: initial)",found:(e,n)=>`${e} units, ${n} projects`,projectCount:e=>e===1?"1 project":`${e} projects`,foldAll:"Fold all",unfoldAll:"Unfold all",none:"No money at this point meets these conditions.",noneSought:e=>`No name or key has “${e}” in it.`,shownTotal:"Total of those shown",without:e=>`${e} more projects are registered, but never had money by this point`,noProject:"Choose a project under Projects and units.",unknownProject:e=>`No project ${e} is registered at this point.`,projectEmpty:"This project never had money by this point.",threeMeasures:"The three measures",threeMeasuresOf:e=>`The three measures of ${e??""}`,yearOf:e=>`Fiscal year ${e}`,printed:"Where it is printed",notPrinted:"At this point no row tells this project apart.",lineage:"Where its money came from and is",lineageHint:"Each budget line: what came in, was moved, went, and is held; and the lines before and after it where money was carried over.",whatFor:"What it is for",linesOfProject:"See them in the list of budget lines",overTime:"Over time",axis:"Axis of time",axes:{EFFECTIVE:"as in force",RECORDED:"as recorded"},events:"Events",history:"History",operation:"operation",effectiveOn:"In force from",recordedAt:"Recorded at",authority:"Document number",reason:"Reason",running:"Balance after",runningRecorded:"Added up in the order of recording: what the ledger held after each.",runningEffective:"Added up by the day in force, whenever it was recorded.",notFromZero:"The upright axis does not begin at zero. Click a dot to go to that day.",pointAt:"Click a dot to go to that day.",linesTitle:"Budget lines",linesHint:"A line is project × funding source × fiscal year × lot: what every rule is about. Click one to see its balance and history.",linesTotal:e=>e===1?"1 line":`${e} lines together`,cameIn:"Came in",cameInMeans:"Allocated, carried over, supplemented, corrected",moved:"Moved",movedMeans:"Reallocated, handed over, reversed: in less out",went:"Went",wentMeans:"Cut, recalled, carried forward",holds:"Holds",carried:"Carried over",from:e=>`← from ${e}`,to:e=>`→ to ${e}`,noLine:"Choose a line under Budget lines.",available:"Available",availableMeans:"The least it holds on that day and on every later one: what may still be taken.",whereFrom:"Where from, where to",cameFrom:"From",thisLine:"This line",wentTo:"Carried to",noOrigin:e=>`The ledger has no line of ${e} that it came from.`,noCarry:"This year's money; it was not carried over.",byCodes:"What each code holds",files:"Download:",graphql:"Show the GraphQL",graphqlHint:"What is shown here is the answer to this query; copy it into any GraphQL tool, such as",query:"Query",variables:"Variables"},journal:{},find:{},recording:{},disclosure:e=>`disclosure ${e}`,noAuthority:"no document number",several:e=>e.length>3?`${e.slice(0,3).join(", ")} …`:e.join(", "),command:e=>e.replace(/(?<=[a-z])(?=[A-Z])/g," ").toLowerCase().replace(/^./,n=>n.toUpperCase()),more:"Show more",close:"Close",copy:"Copy",copied:"Copied",of:(e,n)=>`${e} of ${n}`};var Oo={RegisterDepartment:"登记部门",RegisterUnit:"登记单位",RegisterProject:"登记项目",GiveName:"更名",StateCode:"登记科目",Allocate:"年初预算",AdvanceTransfer:"提前下达",CarryOver:"上年结转",Supplement:"追加",Cut:"追减",Recall:"收回",CorrectCarryover:"结转更正",Reallocate:"调剂",HandOver:"划转",Reverse:"冲销",Amend:"更正说明",PublishDisclosure:"公开",RoundResidual:"尾差",RequireEmptyYear:"年度尚未登记"},Mt={name:"预算账本",promise:"每个数字都能说明自己",skip:"跳到正文",views:{table:"表",compare:"比较",projects:"项目与单位",project:"项目",flow:"资金流向",lines:"指标",line:"指标",charts:"图表",log:"业务日志",operation:"业务",event:"事件",search:"搜索",reconciliation:"核对",record:"登记"},explore:"查阅",department:"部门",year:"年度",fiscalYear:e=>`${e} 年`,language:"语言",money:{label:"金额单位",wan:"万元",yuan:"元"},theme:{label:"外观",auto:"跟随系统",light:"浅色",dark:"深色"},demonstration:"演示账本：登记时间和部分业务为虚构。",states:{loading:"正在读取……",lost:"连接中断",forbidden:"无权查看",throttled:"请求过多，稍后自动重试",refused:"无法回答",fault:"服务器出错",empty:"没有内容",token:"请在“登记”页输入令牌。",next:"可以改回最新时点再试。",newest:"回到最新时点"},nothing:"账本中还没有预算。请先导入公开文件。",tables:{all:"全部表",number:e=>`表${e}`,unit:e=>`单位：${e}`,print:"打印",blank:"空白",changed:e=>`与刚才的时点相比，${e} 个数字不同（已标出；鼠标停留可见原值）`,gap:(e,n)=>`未列明${e}的 ${n} 条分录，合计`,keys:"点击数字，或用方向键移动后按回车，查看其来历；Ctrl+C 复制。",state:{PUBLISHED:"已公开",NO_DISCLOSURE_YET:"此时点尚无公开文件",STATED_EMPTY:"公开为空表",NOT_PUBLISHED:"未公开"}},time:{label:"时点",both:(e,n)=>`${e}；${n}`,knownAt:e=>`截至 ${e} 所知`,before:e=>`第 ${e} 位：尚无业务`,standing:"业务日期：截至",standingSlide:"截至哪一天生效",anyDay:"全年生效的业务",happened:(e,n)=>`截至 ${e} 生效${n?`（当日 ${n} 笔）`:""}`,knowing:"登记：据当时所知",knowingSlide:"登记到哪一笔业务为止",now:"目前所知的一切",after:(e,n,r)=>`截至第 ${e} 位所知（${n} 登记：${r}）`,published:e=>`${e} 公开时所知`,asPublished:e=>`公开于 ${e}`,newest:"回到最新",more:"只标出前 500 笔业务"},explain:{},compare:{title:"两个时点之间，变了什么",lead:"只列出不同的数字，以及使其变动的业务。点击数字，查看它在该时点的来历。",before:"之前",after:"之后",swap:"互换前后两个时点",fromBar:"即上方“时点”所选",byDefault:"上方“时点”未选，取公开时",ownPoint:"仅用于本页比较",coordinates:(e,n)=>n?`第 ${e} 位，业务日期截至 ${n}`:`第 ${e} 位，业务日期不限`,inForce:"业务日期截至",known:"登记：据何时所知",knownNow:"目前所知的一切",knownDay:"截至某日所知……",knownUntil:"截至（登记日）",knownAfter:"截至某笔业务",nothingYet:"尚无任何业务",position:e=>`第 ${e} 位`,operation:(e,n,r,o)=>`第 ${e} 位 ${n} ${r}${o?` · ${o}`:""}`,ready:"常用比较",publishedNow:e=>`${e} 公开时 → 目前`,nothingNow:"空账 → 目前",aroundOperation:"一笔业务前后……",aroundOne:e=>`前后：${e}`,monthInForce:"某月生效……",monthRecorded:"某月登记……",month:e=>`${e} 月初 → 月末`,earlier:"前一个",later:"后一个",figures:"个数字不同",ofTables:e=>e?`张表有变动（共 ${e} 张）`:"张表有变动",operations:"笔业务使其变动",most:"变动最大：",whichTables:"哪些表",whichOperations:"哪些业务",what:"业务",why:"事由、文号",days:"生效",recorded:e=>`${e} 登记`,moved:"变动数字",upTo:"最大变动",cells:e=>`${e} 个数字`,shown:(e,n)=>e===n?`全部 ${n} 个变动`:`列出 ${n} 个变动中的 ${e} 个`,none:"没有符合条件的变动。请改换表或筛选文字。",table:"表",allTables:e=>`全部表（${e}）`,everyTable:"列出全部表",filter:"筛选",filterHint:"名称、科目、事由、文号",as:"显示方式",list:"清单",inTable:"在表中",row:"行",column:"栏",difference:"差额",movedBy:"变动来源",others:(e,n)=>[...e?[`另 ${e} 笔`]:[],...n?[`${n} 笔在此数字内相抵`]:[]].join("，"),explain:"查看来历",same:"没有变动：全部表的每个数字都相同。",sameBetween:(e,n)=>`比较的是“${e}”与“${n}”。`,without:e=>`其间有 ${e} 笔业务，未使任何数字变动：`},reconcile:{},explorer:{all:"全部",measures:{initial:"年初预算",adjustments:"调整",adjusted:"调整后"},measure:"口径",lots:{CURRENT:"当年",CARRIED:"结转"},carriedOf:e=>`${e} 年结转`,natures:{BASIC:"基本支出",PROJECT:"项目支出"},classifications:{FUNCTION:"按功能分类",ECONOMIC:"按经济分类"},kinds:{ALLOCATION:"年初预算",ADVANCE_TRANSFER:"提前下达",CARRYOVER:"上年结转",SUPPLEMENT:"追加",CUT:"追减",REALLOCATION:"调剂",RECALL:"收回",HANDOVER:"划转",CARRYOVER_CORRECTION:"结转更正",ROUNDING_RESIDUAL:"尾差",CARRIED_FORWARD:"结转下年",REVERSAL:"冲销"},lot:"资金年度",nature:"支出性质",unit:"预算单位",source:"资金来源",project:"项目",line:"指标",kind:"业务类型",year:"预算年度",key:"短码",id:"标识",names:"名称",code:"科目",amount:"金额",more:"更多",total:"合计",secret:"涉密",secretMeans:"公开文件注明该项目内容不予公开。",codeNamed:"代号",codeNamedMeans:"公开文件只以代号称呼该项目。",alias:e=>`曾用名：${e}`,projectsTitle:"项目与单位",projectsHint:"每个预算单位及其项目，按所选时点的数。点击项目看它的来历和去向；竖线是年初预算。",soughtProject:"名称或短码",sort:"排序",byKey:"按短码",byAmount:"按金额",unitAndProject:"单位、项目",adjustedBar:"调整后（竖线：年初预算）",found:(e,n)=>`${e} 个单位，${n} 个项目`,projectCount:e=>`${e} 个项目`,foldAll:"全部收起",unfoldAll:"全部展开",none:"此时点没有符合条件的资金。",noneSought:e=>`没有名称或短码含“${e}”的内容。`,shownTotal:"所示合计",without:e=>`另有 ${e} 个已登记的项目，此时点从未有过资金`,noProject:"请从“项目与单位”中选择一个项目。",unknownProject:e=>`此时点没有登记项目 ${e}。`,projectEmpty:"此时点该项目从未有过资金。",threeMeasures:"三个口径",threeMeasuresOf:e=>`${e??""} 年三个口径`,yearOf:e=>`${e} 年度`,printed:"公开表中的位置",notPrinted:"此时点没有一行单独列出该项目。",lineage:"资金的来龙去脉",lineageHint:"每条指标：来了多少、转移多少、减少多少、现有多少，以及跨年度结转的前后两条指标。",whatFor:"用途",linesOfProject:"在指标列表中查看",overTime:"随时间的变化",axis:"时间轴",axes:{EFFECTIVE:"业务日期",RECORDED:"登记时间"},events:"业务事件",history:"历史",operation:"所属业务",effectiveOn:"业务日期",recordedAt:"登记时间",authority:"文号",reason:"事由",running:"事后余额",runningRecorded:"按登记先后累计：每登记一笔之后，账上的数。",runningEffective:"按业务日期累计：每一天生效之后的数，无论何时登记。",notFromZero:"纵轴不从零开始。点击圆点，转到那一天的时点。",pointAt:"点击圆点，转到那一天的时点。",linesTitle:"指标",linesHint:"指标是项目、资金来源、年度和资金年度的组合，一切规则都以它为准。点击指标看余额和历史。",linesTotal:e=>`${e} 条指标合计`,cameIn:"增加",cameInMeans:"年初预算、上年结转、追加、结转更正",moved:"转移",movedMeans:"调剂、划转、冲销，转入减转出",went:"减少",wentMeans:"追减、收回、结转下年",holds:"现有",carried:"结转",from:e=>`← 来自 ${e} 年`,to:e=>`→ 转入 ${e} 年`,noLine:"请从“指标”列表中选择一条指标。",available:"可用余额",availableMeans:"此日及以后各日中最少的余额，即还可以动用的数。",whereFrom:"从哪里来，到哪里去",cameFrom:"来自",thisLine:"本指标",wentTo:"结转到",noOrigin:e=>`账本中没有 ${e} 年的来源指标。`,noCarry:"当年资金，不是结转而来。",byCodes:"按科目的余额",files:"下载：",graphql:"查看 GraphQL 查询",graphqlHint:"此页内容就是这个查询的答复；可以复制到任何 GraphQL 工具，例如",query:"查询",variables:"变量"},journal:{},find:{},recording:{},disclosure:e=>`公开文件 ${e}`,noAuthority:"无文号",several:e=>e.length>3?`${e.slice(0,3).join("、")}等`:e.join("、"),command:e=>Oo[e]??e,more:"显示更多",close:"关闭",copy:"复制",copied:"已复制",of:(e,n)=>`${e} / ${n}`};var No={zh:Mt,en:$t};function $o(){return navigator.languages.some(e=>e.toLowerCase().startsWith("zh"))?"zh":"en"}function ge(){let{language:e}=g();return e??$o()}function f(){return No[ge()]}function x(){let e=ge();return n=>n[e]||n.zh}var Mo=Symbol.for("pv"),Po=0;function t(e,n,r,o,a,s){n||(n={});var i,l,d=n;if("ref"in d&&typeof e!="function")for(l in d={},n)l=="ref"?i=n[l]:d[l]=n[l];var c={type:e,props:d,key:r,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Mo,__v:--Po,__i:-1,__u:0};return(a||s)&&(c.__source=a,c.__self=s),R.vnode&&R.vnode(c),c}function I({answer:e,children:n}){let r=f(),{data:o,problem:a,loading:s}=e;return t("div",{"aria-busy":s,class:s&&o!==void 0?"awaiting":"",children:[a&&t(Bn,{problem:a}),o!==void 0?n(o):s&&t("p",{class:"note loading",role:"status",children:r.states.loading})]})}function Bn({problem:e}){let n=f(),r=ge(),o=g(),a=o.on??o.known??o.position??o.disclosure;return t("div",{class:`note problem ${e.kind}`,role:"alert",children:[t("strong",{children:n.states[e.kind]}),t("p",{children:e[r]}),e.kind==="forbidden"&&t("p",{children:t(A,{to:N(o,"record"),children:n.states.token})}),e.kind==="refused"&&a!==void 0&&t("p",{children:[n.states.next," ",t(A,{to:Fo(o),children:n.states.newest})]}),e.code&&t("p",{class:"code",children:e.code})]})}function Fo(e){return D(e,{on:void 0,known:void 0,position:void 0,disclosure:void 0})}function E({children:e}){return t("p",{class:"note",children:e??f().states.empty})}function A({to:e,children:n,...r}){return t("a",{...r,href:fe(e),onClick:o=>{o.button!==0||o.ctrlKey||o.metaKey||o.shiftKey||o.altKey||(o.preventDefault(),Ie(e))},children:n})}function Pt(e){return t(E,{})}var F=class extends String{__apiType;value;__meta__;constructor(n,r){super(n),this.value=n,this.__meta__=r}toString(){return this.value}},xs=new F(`
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
    `,{fragmentName:"Sheet"}),As=new F(`
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
    `,{fragmentName:"Measured"}),Ts=new F(`
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
}`,{fragmentName:"Flow"}),Ss=new F(`
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
    `,{fragmentName:"Moved"}),Ft=new F(`
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
    `),Lt=new F(`
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
}`),he=new F(`
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
}`),Ze=new F(`
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
    `),Dt=new F(`
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
    `),ie=new F(`
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
}`),Hn=new F(`
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
}`),It=new F(`
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
}`),jt=new F(`
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
    `),zt=new F(`
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
}`),Un=new F(`
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
    `),Bt=new F(`
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
    `),Ht=new F(`
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
    `),Xe=new F(`
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
    `),en=new F(`
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
    `),Ut=new F(`
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
    `);function xe(e,n,r,o={}){let a=new URLSearchParams,s={effectiveOn:e.on,knownAt:e.known,position:e.position,disclosure:e.disclosure};for(let[i,l]of Object.entries({department:e.department,fiscalYear:e.year,...s,...o}))l!==void 0&&a.set(i,String(l));return`/export/${n}.${r}?${a}`}function M(e){return Vt(e.on,e.known,e.position,e.disclosure)}function Vn(e){return Vt(e.toOn,e.toKnown,e.toPosition,e.toDisclosure)}function le(e){return{on:e.effectiveOn??void 0,known:e.knownAt??void 0,position:e.position??void 0,disclosure:e.disclosure??void 0}}function Vt(e,n,r,o){let a=e===void 0?{}:{effectiveOn:e};return o!==void 0?{...a,disclosure:o}:r!==void 0?{...a,position:r}:n!==void 0?{...a,knownAt:n}:a}var Qt={wan:1000000n,yuan:100n};function H(e,n){let r=BigInt(e),o=r<0n?-r:r,a=Qt[n]/100n,s=(o+a/2n)/a,i=(s/100n).toString().replace(/\B(?=(\d{3})+$)/g,",");return`${r<0n&&s>0n?"-":""}${i}.${(s%100n).toString().padStart(2,"0")}`}function nn(e,n){return BigInt(e)>0n?`+${H(e,n)}`:H(e,n)}function Wt(e,n){return BigInt(e)%(Qt[n]/100n)!==0n}function Y(e){let n=BigInt(e);return n<0n?-n:n}function tn(e,n){let r=BigInt(n);return r===0n?0:Number(BigInt(e)*1000000n/r)/1e6}function Yt(e){return e.reduce((n,r)=>n+BigInt(r),0n).toString()}function je(e){let n=new Map;for(let r of e){let o=n.get(r.table);o?o.push(r):n.set(r.table,[r])}return n}function Kt(e){let n=new Map;for(let{operation:r,changeFen:o}of e.flatMap(a=>a.moves)){if(o==="0")continue;let a=n.get(r.id),s=a&&Y(a.most)>=Y(o)?a.most:o;n.set(r.id,{operation:r,cells:(a?.cells??0)+1,most:s})}return[...n.values()].sort((r,o)=>r.operation.position-o.operation.position)}function qt(e){return e.reduce((n,r)=>n===void 0||Y(r.differenceFen)>Y(n.differenceFen)?r:n,void 0)}function Gt(e,n,r){let o=n.trim().toLowerCase();return o===""?e:e.filter(a=>Lo(a,r).some(s=>s.toLowerCase().includes(o)))}function Lo(e,n){let r=[e.rowLabel,e.columnLabel].flatMap(a=>[a.zh,a.en]),o=e.moves.flatMap(({operation:a})=>[a.reason,a.authority?.documentNumber??"",...a.commands.map(n)]);return[...r,e.row,e.before,e.after,...o]}function _({fen:e,plus:n=!1}){let r=g().money??"wan",o=f(),a=n?nn(e,r):H(e,r),s=Wt(e,r)?`${H(e,"yuan")} ${o.money.yuan}`:void 0;return t("span",{class:`fen${BigInt(e)<0n?" negative":""}`,title:s,children:[a,s&&t("span",{class:"inexact","aria-label":s,children:"≈"})]})}function ze({change:e,at:n,children:r}){let{table:o,row:a,column:s}=e,i=f();return t(A,{to:N(g(),"table",{table:o,row:a,column:s,...le(n)}),title:i.compare.explain,children:r})}function Ae({change:e,at:n,side:r}){let o=g().money??"wan",a=f(),s=r==="before"?e.beforeFen:e.afterFen,i=e[r];return i===""?t("span",{class:"none",title:a.tables.blank,children:"—"}):t(ze,{change:e,at:n,children:o==="yuan"&&s!==null?H(s,o):i})}var Do=new Intl.DateTimeFormat("sv-SE",{timeZone:"Asia/Shanghai",dateStyle:"short"}),Io=new Intl.DateTimeFormat("sv-SE",{timeZone:"Asia/Shanghai",dateStyle:"short",timeStyle:"short"});function U(e,n){return(n==="day"?Do:Io).format(new Date(e))}function Te({authority:e}){let n=f();return e?.documentNumber?t("span",{class:"authority",children:e.documentNumber}):e?.disclosure?t("span",{class:"authority",title:e.disclosure,children:n.disclosure(e.disclosure.slice(0,12))}):t("span",{class:"authority none",children:n.noAuthority})}function Jt({at:e}){return t("time",{dateTime:e,title:e,children:U(e,"minute")})}function be({id:e,children:n}){let r=g();return t(A,{to:N(r,"operation",{id:e}),children:n})}function Zt({id:e,children:n}){let r=g();return t(A,{to:N(r,"event",{id:e}),children:n})}var Xt=2;function nr({moves:e}){let n=f(),r=e.filter(s=>s.changeFen!=="0").sort((s,i)=>Y(s.changeFen)<Y(i.changeFen)?1:-1),o=r.slice(r.length>Xt+1?Xt:r.length),a=e.filter(s=>s.changeFen==="0");return t(b,{children:[t("ul",{class:"moves",children:r.slice(0,r.length-o.length).map(s=>t(er,{move:s},s.operation.id))}),o.length+a.length>0&&t("details",{children:[t("summary",{children:n.compare.others(o.length,a.length)}),t("ul",{class:"moves",children:[...o,...a].map(s=>t(er,{move:s},s.operation.id))})]})]})}function er({move:{operation:e,changeFen:n}}){let r=f();return t("li",{children:[t(_,{fen:n,plus:!0})," ",t(be,{id:e.id,children:rn(e.commands,r)})," ",t("span",{class:"reason",children:[e.reason," ",t("span",{class:"hint",children:t(Te,{authority:e.authority})})]})]})}var jo=/^(Register|GiveName|StateCode|RequireEmptyYear|PublishDisclosure)/;function rn(e,n){if(e.includes("PublishDisclosure"))return n.command("PublishDisclosure");let r=e.filter(o=>!jo.test(o));return n.several((r.length>0?r:e).map(n.command))}function tr({changes:e,pair:n}){let r=f(),o=r.money[g().money??"wan"],a=e.reduce((s,i)=>Y(i.differenceFen)>s?Y(i.differenceFen):s,0n);return t("div",{class:"wide",children:t("table",{class:"list changed-cells",children:[t("thead",{children:t("tr",{children:[t("th",{scope:"col",children:r.compare.row}),t("th",{scope:"col",children:r.compare.column}),t("th",{scope:"col",class:"amount",children:[r.compare.before," ",t("span",{class:"unit",children:o})]}),t("th",{scope:"col",class:"amount",children:r.compare.after}),t("th",{scope:"col",class:"amount",children:r.compare.difference}),t("td",{class:"bar"}),t("th",{scope:"col",children:r.compare.movedBy})]})}),t("tbody",{children:e.map((s,i)=>t(zo,{change:s,again:e[i-1]?.row===s.row,most:a,pair:n},`${s.row}\0${s.column}`))})]})})}function zo({change:e,again:n,most:r,pair:o}){let a=x();return t("tr",{class:n?"again":"",children:[t("th",{scope:"row",children:a(e.rowLabel)}),t("td",{class:"column",children:a(e.columnLabel)}),t("td",{class:"amount was",children:t(Ae,{change:e,at:o.before,side:"before"})}),t("td",{class:"amount now",children:t(Ae,{change:e,at:o.after,side:"after"})}),t("td",{class:"amount difference",children:t(_,{fen:e.differenceFen,plus:!0})}),t("td",{class:"bar",children:t(Bo,{fen:e.differenceFen,most:r})}),t("td",{class:"causes-of",children:t(nr,{moves:e.moves})})]})}function Bo({fen:e,most:n}){let r=tn(Y(e),n)*48,o=BigInt(e)<0n;return t("svg",{viewBox:"0 0 100 12",preserveAspectRatio:"none","aria-hidden":"true",class:o?"less":"more-of",children:[t("line",{x1:"50",x2:"50",y1:"0",y2:"12","vector-effect":"non-scaling-stroke"}),t("rect",{x:o?50-r:50,y:"2",width:Math.max(r,.8),height:"8"})]})}var on={},Qn={position:0};function Wn(e){return Object.keys(M(e)).length>0||Object.keys(Vn(e)).length>0}function ar(e,n){if(Wn(e))return{before:M(e),after:Vn(e)};let r=n.disclosures[0];return{before:r?{disclosure:r.digest}:Qn,after:on}}function de({before:e,after:n},r){let a=Object.keys(e).length===0&&Object.keys(n).length===0?{position:r.operations.at(-1)?.position??0}:e;return{...le(a),toOn:n.effectiveOn??void 0,toKnown:n.knownAt??void 0,toPosition:n.position??void 0,toDisclosure:n.disclosure??void 0}}function an(e,n){return rr(e.before,n.before)&&rr(e.after,n.after)}function rr(e,n){return["effectiveOn","knownAt","position","disclosure"].every(r=>(e[r]??null)===(n[r]??null))}function Yn(e){return{before:{position:e.before},after:{position:e.position}}}function Kn(e,n){let r=e.flatMap(a=>(n==="knownAt"?U(a.recordedAt,"day"):a.effectiveOn)??[]);return[...new Set(r.map(a=>a.slice(0,7)))].sort().map(a=>({name:a,pair:{before:{[n]:or(a,-1)},after:{[n]:or(a,0)}}}))}function or(e,n){let[r,o]=e.split("-").map(Number);return new Date(Date.UTC(r,o+n,0)).toISOString().slice(0,10)}function sr(e,n){let{data:r}=v(Xe,{department:e,year:n??null,after:null});return{operations:r?.operations.nodes??[],disclosures:r?.department.disclosures??[],more:r?.operations.pageInfo.hasNextPage??!1}}function ir(e){return[...new Set(e.flatMap(n=>n.effectiveOn??[]))].sort()}function lr({department:e,year:n}){let r=g(),o=f(),a=sr(e,n),s=[r.on,r.known,r.position,r.disclosure].some(d=>d!==void 0),[i,l]=P(()=>!matchMedia(Ho).matches);return t("details",{class:`time${s?" pinned":""}`,open:i,onToggle:d=>l(d.currentTarget.open),children:[t("summary",{children:[t("strong",{children:o.time.label})," ",t("span",{role:"status",children:o.time.both(ln(r,a,o),dn(r,a,o))})]}),t("div",{class:"axes",children:[t(Uo,{marks:a}),t(Vo,{marks:a}),t("p",{class:"now",children:[t("button",{type:"button",disabled:!s,onClick:()=>C(sn),children:o.time.newest}),a.more&&t("span",{class:"hint",children:o.time.more})]})]})]})}var Ho="(max-width: 60rem)",sn={on:void 0,known:void 0,position:void 0,disclosure:void 0};function ln({on:e},{operations:n},r){return e===void 0?r.time.anyDay:r.time.happened(e,n.filter(o=>o.effectiveOn===e).length)}function dn(e,n,r){let o=n.disclosures.find(s=>s.digest===e.disclosure);if(o)return r.time.published(o.publishedOn);if(e.known!==void 0)return r.time.knownAt(e.known);let a=n.operations[dr(e,n)];return e.position===void 0?r.time.now:a?r.time.after(e.position,U(a.recordedAt,"minute"),r.several(a.commands.map(r.command))):r.time.before(e.position)}function dr(e,{operations:n,disclosures:r}){let o=e.position??r.find(s=>s.digest===e.disclosure)?.position,{known:a}=e;return o!==void 0?n.filter(s=>s.position<=o).length-1:a===void 0?n.length:n.filter(s=>(a.length>10?s.recordedAt:U(s.recordedAt,"day"))<=a).length-1}function Uo({marks:e}){let n=g(),{on:r}=n,o=f(),a=ir(e.operations);return t("div",{class:"axis",children:[t("label",{for:"time-on",children:o.time.standing}),t("input",{id:"time-on",type:"date",value:r??"",min:"1949-01-01",max:"2999-12-31",onChange:s=>C({on:s.currentTarget.value||void 0})}),t(ur,{label:o.time.standingSlide,count:a.length,index:r===void 0?a.length:a.filter(s=>s<=r).length-1,text:ln(n,e,o),mark:s=>({x:s,title:a[s]??""}),onSlide:s=>C({on:a[s]},!0)})]})}function Vo({marks:e}){let n=g(),r=f(),{operations:o,disclosures:a}=e;return t("div",{class:"axis",children:[t("label",{for:"time-known",children:r.time.knowing}),t("input",{id:"time-known",type:"date",value:n.known?.slice(0,10)??"",min:"1949-01-01",max:"2999-12-31",onChange:s=>C({...sn,on:n.on,known:s.currentTarget.value||void 0})}),t(ur,{label:r.time.knowingSlide,count:o.length,index:dr(n,e),text:dn(n,e,r),mark:s=>({x:s,title:o[s]?.reason??"",late:o[s]?.backDated??!1}),onSlide:s=>C({...sn,on:n.on,position:o[s]?.position},!0)}),a.map(s=>t("button",{type:"button",class:"published","aria-pressed":n.disclosure===s.digest,onClick:()=>C({...sn,disclosure:s.digest}),children:r.time.asPublished(s.publishedOn)},s.digest))]})}function ur({label:e,count:n,index:r,text:o,mark:a,onSlide:s}){let i=Array.from({length:n},(l,d)=>a(d));return t("span",{class:"strip",children:[t("svg",{viewBox:`-0.5 0 ${n+1} 10`,preserveAspectRatio:"none","aria-hidden":"true",children:i.map(l=>t("rect",{x:l.x-.12,width:.24,y:l.late?0:3,height:l.late?10:7,children:t("title",{children:l.title})},l.x))}),t("input",{type:"range",min:0,max:n,value:r,"aria-label":e,"aria-valuetext":o,disabled:n===0,onInput:l=>{let d=Number(l.currentTarget.value);s(d)}})]})}function mr({pair:e,marks:n,found:r}){let o=f(),a=g(),{before:s,after:i}=e;return t("div",{class:"points",children:[t(cr,{id:"before",title:o.compare.before,at:s,marks:n,found:r?.before,note:Wn(a)?o.compare.fromBar:o.compare.byDefault,onChoose:l=>C(de({before:l,after:i},n))}),t("button",{type:"button",class:"swap",title:o.compare.swap,"aria-label":o.compare.swap,onClick:()=>C(de({before:i,after:s},n)),children:"⇄"}),t(cr,{id:"after",title:o.compare.after,at:i,marks:n,found:r?.after,note:o.compare.ownPoint,onChoose:l=>C(de({before:s,after:l},n))})]})}function cr({id:e,title:n,at:r,marks:o,found:a,note:s,onChoose:i}){let l=f();return t("fieldset",{class:`point ${e}`,children:[t("legend",{children:n}),t("p",{class:"said",children:un(r,o,l)}),t("p",{class:"hint",children:[s,a&&` · ${l.compare.coordinates(a.position,a.effectiveOn)}`]}),t("div",{class:"choose",children:[t(Wo,{id:e,at:r,marks:o,onChoose:i}),t("label",{children:[l.compare.inForce,t("input",{type:"date",value:r.effectiveOn??"",min:"1949-01-01",max:"2999-12-31",onChange:d=>i({...Qo(r),...pr("effectiveOn",d.currentTarget.value)})})]})]})]})}function un(e,n,r){let o=D({view:"compare"},le(e)),a=dn(o,n,r);return e.disclosure!=null&&e.effectiveOn==null?a:r.time.both(ln(o,n,r),a)}function Qo({knownAt:e,position:n,disclosure:r}){return r!=null?{disclosure:r}:n!=null?{position:n}:e!=null?{knownAt:e}:{}}function pr(e,n){return n===""?{}:{[e]:n}}function Wo({id:e,at:n,marks:r,onChoose:o}){let a=f(),{operations:s,disclosures:i}=r,l=n.effectiveOn!=null?{effectiveOn:n.effectiveOn}:{},d=s.at(-1),c=p=>{let[m,h=""]=p.split(":");return m==="disclosure"?{disclosure:h}:m==="position"?{...l,position:Number(h)}:m==="day"?{...l,knownAt:d?U(d.recordedAt,"day"):new Date().toISOString().slice(0,10)}:l},u=Yo(n),y=s.some(p=>p.position===n.position)||n.position==null||n.position===0;return t(b,{children:[t("label",{children:[a.compare.known,t("select",{value:u,onChange:p=>o(c(p.currentTarget.value)),children:[t("option",{value:"now",children:a.compare.knownNow}),i.map(p=>t("option",{value:`disclosure:${p.digest}`,children:a.time.asPublished(p.publishedOn)},p.digest)),t("option",{value:"day",children:a.compare.knownDay}),t("optgroup",{label:a.compare.knownAfter,children:[t("option",{value:"position:0",children:a.compare.nothingYet}),!y&&t("option",{value:u,children:a.compare.position(n.position??0)}),s.map(p=>t("option",{value:`position:${p.position}`,children:a.compare.operation(p.position,U(p.recordedAt,"day"),a.several(p.commands.map(a.command)),p.reason)},p.id))]})]})]}),u==="day"&&t("label",{children:[a.compare.knownUntil,t("input",{id:`${e}-known`,type:"date",value:n.knownAt?.slice(0,10),min:"1949-01-01",max:"2999-12-31",onChange:p=>o({...l,...pr("knownAt",p.currentTarget.value)})})]})]})}function Yo({knownAt:e,position:n,disclosure:r}){return r!=null?`disclosure:${r}`:n!=null?`position:${n}`:e!=null?"day":"now"}function fr({pair:e,marks:n}){let r=f(),o=[...n.disclosures.map(({digest:a,publishedOn:s})=>({name:r.compare.publishedNow(s),pair:{before:{disclosure:a},after:on}})),{name:r.compare.nothingNow,pair:{before:Qn,after:on}}];return t("section",{class:"ready","aria-label":r.compare.ready,children:[t("span",{class:"hint",children:r.compare.ready}),o.map(a=>t(Ko,{name:a.name,to:a.pair,pair:e,marks:n},a.name)),t(qo,{pair:e,marks:n}),t(yr,{name:r.compare.monthInForce,months:Kn(n.operations,"effectiveOn"),pair:e,marks:n}),t(yr,{name:r.compare.monthRecorded,months:Kn(n.operations,"knownAt"),pair:e,marks:n})]})}function Ko({name:e,to:n,pair:r,marks:o}){let a=g();return t(A,{class:"chip",to:D(a,de(n,o)),"aria-current":an(r,n)?"true":void 0,children:e})}function qo({pair:e,marks:n}){let r=f(),{operations:o}=n,a=o.findIndex(i=>an(e,Yn(i))),s=i=>{let l=o[i];l&&C(de(Yn(l),n))};return o.length===0?null:t("span",{class:"stepper",children:[t("select",{"aria-label":r.compare.aroundOperation,value:a,onChange:i=>s(Number(i.currentTarget.value)),children:[t("option",{value:-1,disabled:!0,children:r.compare.aroundOperation}),o.map((i,l)=>t("option",{value:l,children:r.compare.aroundOne(r.compare.operation(i.position,U(i.recordedAt,"day"),r.several(i.commands.map(r.command)),i.reason))},i.id))]}),a>=0&&t(gr,{index:a,count:o.length,onChoose:s})]})}function yr({name:e,months:n,pair:r,marks:o}){let a=f(),s=n.findIndex(l=>an(r,l.pair)),i=l=>{let d=n[l];d&&C(de(d.pair,o))};return n.length===0?null:t("span",{class:"stepper",children:[t("select",{"aria-label":e,value:s,onChange:l=>i(Number(l.currentTarget.value)),children:[t("option",{value:-1,disabled:!0,children:e}),n.map((l,d)=>t("option",{value:d,children:a.compare.month(l.name)},l.name))]}),s>=0&&t(gr,{index:s,count:n.length,onChoose:i})]})}function gr({index:e,count:n,onChoose:r}){let o=f();return t(b,{children:[t("button",{type:"button",disabled:e===0,"aria-label":o.compare.earlier,title:o.compare.earlier,onClick:()=>r(e-1),children:"‹"}),t("button",{type:"button",disabled:e===n-1,"aria-label":o.compare.later,title:o.compare.later,onClick:()=>r(e+1),children:"›"})]})}function hr(e){let n=e.target.closest("a.figure"),r=n?.closest("table");if(!n||!r)return;if((e.ctrlKey||e.metaKey)&&e.key==="c"&&!getSelection()?.toString()){navigator.clipboard?.writeText(n.textContent?.trim()??"");return}let o=n.closest("td"),a=o.parentElement,s=Go(e,o,a,r);s&&(e.preventDefault(),n.setAttribute("tabindex","-1"),s.setAttribute("tabindex","0"),s.focus(),s.scrollIntoView({block:"nearest",inline:"nearest"}))}function Go(e,n,r,o){let a=qn(r),s=a.findIndex(l=>l.closest("td")===n),i=e.ctrlKey||e.metaKey;switch(e.key){case"ArrowRight":return a[s+1]??null;case"ArrowLeft":return a[s-1]??null;case"ArrowDown":return cn(r,n.cellIndex,1);case"ArrowUp":return cn(r,n.cellIndex,-1);case"PageDown":return cn(r,n.cellIndex,20);case"PageUp":return cn(r,n.cellIndex,-20);case"Home":return(i?qn(o)[0]:a[0])??null;case"End":return(i?qn(o).at(-1):a.at(-1))??null;default:return null}}function qn(e){return[...e.querySelectorAll("a.figure")]}function cn(e,n,r){let o=null,a=e;for(let s=Math.abs(r);s>0&&a;){a=r>0?a.nextElementSibling:a.previousElementSibling;let i=a?.cells[n]?.querySelector("a.figure");i&&(o=i,s-=1)}return o}function mn(e){let n=e.blocks.map(s=>({key:s.key,heads:s.rowHeads,columns:e.columns.filter(i=>s.columns.includes(i.key)),rows:new Map(e.rows.filter(i=>i.block===s.key).map(i=>[i.line,i]))})),r=Math.max(...e.columns.map(s=>s.under.length))+1,o=[...new Set(e.rows.map(s=>s.line))].sort((s,i)=>s-i),a=n.reduce((s,i)=>s+i.heads.length+i.columns.length,0);return{blocks:n,headings:Jo(n,r),lines:o,width:a}}function pn(e,n,r){let o=e.code!==null&&(e.key===e.code||e.key.endsWith(`/${e.code}`));if(n<2)return[o?`${e.code} ${r(e.label)}`:r(e.label)];let a=e.code??"";return n===2?[o?a:"",r(e.label)]:o||e.code===null?[a,r(e.label),""]:[a,e.codeLabel?r(e.codeLabel):"",r(e.label)]}function Jo(e,n){let r=Array.from({length:n},()=>[]);for(let o of e){for(let[a,s]of o.heads.entries())r[0]?.push({key:`${o.key}/${a}`,label:s,span:1,depth:n,column:void 0});br(o.columns,0,n,r,o.key)}return r}function br(e,n,r,o,a){let s=0;for(;s<e.length;){let i=e[s],l=i.under[n],d=s+1;if(l===void 0)o[n]?.push({key:`${a}/${i.key}`,label:i.title,span:1,depth:r-n,column:i});else{for(;d<e.length&&e[d]?.under[n]?.zh===l.zh;)d+=1;let c=`${a}/${i.key}/${n}`;o[n]?.push({key:c,label:l,span:d-s,depth:1,column:void 0}),br(e.slice(s,d),n+1,r,o,c)}s=d}}var we=(e,n)=>`${e}\0${n}`;function wr({table:e,before:n}){let r=g(),o=f(),a=x(),s=ae(()=>mn(e),[e]),i=oe(null),l=fe(D(r,{table:e.number,row:void 0,column:void 0})),d=`${l}${l.includes("?")?"&":"?"}`,c=r.money??"wan",u=ae(()=>s.lines.map(y=>t("tr",{"data-line":y,children:s.blocks.map(p=>t(na,{block:p,line:y,blank:o.tables.blank,prefix:d,unit:c,before:n,said:a},p.key))},y)),[s,d,c,n,a(e.title)]);return B(()=>{let y=i.current;if(!y)return;for(let h of y.querySelectorAll("[aria-current]"))h.removeAttribute("aria-current");let p=r.row===void 0?null:Zo(y,r);p?.setAttribute("aria-current","true");let m=p??y.querySelector("a.figure");for(let h of y.querySelectorAll('a.figure[tabindex="0"]'))h.setAttribute("tabindex","-1");m?.setAttribute("tabindex","0")},[u,r.row,r.column]),t("table",{ref:i,class:`grid blocks-${s.blocks.length}`,onKeyDown:y=>hr(y),onClick:y=>Xo(y),children:[t("caption",{class:"unseen",children:a(e.title)}),t("thead",{children:s.headings.map((y,p)=>t("tr",{children:y.map(m=>t(ea,{heading:m},m.key))},p))}),t("tbody",{children:u}),s.lines.length===0&&t("tbody",{children:t("tr",{children:t("td",{class:"empty",colSpan:s.width,children:o.tables.state[e.state]})})})]})}function Zo(e,n){let r=`a[data-row="${CSS.escape(n.row??"")}"][data-column="${CSS.escape(n.column??"")}"]`;return e.querySelector(r)}function Xo(e){let n=e.target.closest("a.figure");!n||e.button!==0||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey||(e.preventDefault(),!getSelection()?.toString()&&C({row:n.dataset.row,column:n.dataset.column}))}function ea({heading:e}){let n=x(),{label:r,span:o,depth:a,column:s}=e;return t("th",{scope:o>1?"colgroup":"col",colSpan:o,rowSpan:a,class:s?"amount":o>1?"":"item",title:s?n(s.definition):void 0,children:n(r)})}function na({block:e,line:n,prefix:r,unit:o,before:a,said:s,blank:i}){let l=e.rows.get(n),d=e.heads.length;if(!l)return t(b,{children:[...e.heads,...e.columns].map((y,p)=>t("td",{},p))});let c=pn(l,d,s),u=c.findLastIndex(y=>y!=="");return t(b,{children:[c.map((y,p)=>p===u?t("th",{scope:"row",class:ta(l),title:ra(l,s),children:y},p):t("td",{class:p===0?"code":"item",children:y},p)),l.cells.map(y=>{let p=a.get(we(l.key,y.column)),m=o==="yuan"&&y.fen!==null?H(y.fen,"yuan"):y.text,h=`${r}row=${encodeURIComponent(l.key)}&column=${encodeURIComponent(y.column)}`;return t("td",{class:`amount${l.total?" total":""}${p===void 0?"":" changed"}`,children:t("a",{class:"figure",href:h,tabIndex:-1,draggable:!1,"data-row":l.key,"data-column":y.column,...y.state==="FIGURE"?{}:{"data-blank":y.state,"aria-label":i},...p===void 0?{}:{title:p===""?"—":p,"data-was":p},children:y.state==="FIGURE"?m:null})},y.column)})]})}function ta(e){return`item level-${Math.min(e.level,6)}${e.total?" total":""}${e.leaf?" leaf":""}`}function ra(e,n){let r=n(e.label)===e.label.zh?e.label.en:e.label.zh;return e.codeLabel&&e.codeLabel.zh!==e.label.zh?`${r} · ${n(e.codeLabel)}`:r}function _r({number:e,changes:n,pair:r,budget:{department:o,year:a}}){let s=v(Lt,{department:o,year:a??null,number:e,...r});return t(I,{answer:s,children:({before:i,after:l})=>l.blocks.map(d=>t(aa,{table:oa(i,l,d.key,n),number:e,changes:n,pair:r},d.key))})}function oa(e,n,r,o){let a=new Set(o.map(c=>c.row)),s=[...n.rows,...e.rows].filter(c=>c.block===r&&a.has(c.key)),i=new Map;for(let c of s)i.has(c.key)||i.set(c.key,{...c,line:i.size});let l=n.blocks.filter(c=>c.key===r),d=n.columns.filter(c=>l[0]?.columns.includes(c.key));return{...n,blocks:l,columns:d,rows:[...i.values()]}}function aa({table:e,changes:n,pair:r}){let o=x(),a=new Set(e.columns.map(c=>c.key)),s=new Map(n.filter(c=>a.has(c.column)).map(c=>[we(c.row,c.column),c])),i=e.rows.filter(c=>c.cells.some(u=>s.has(we(c.key,u.column))));if(i.length===0)return null;let l=mn(e),d=l.blocks[0]?.heads.length??1;return t("div",{class:"wide",children:t("table",{class:"grid sheet-of-changes",children:[t("thead",{children:l.headings.map((c,u)=>t("tr",{children:c.map(({key:y,label:p,span:m,depth:h,column:T})=>t("th",{scope:m>1?"colgroup":"col",colSpan:m,rowSpan:h,class:T?"amount":m>1?"":"item",children:o(p)},y))},u))}),t("tbody",{children:i.map(c=>t(sa,{table:e.number,row:c,heads:d,mine:s,pair:r},c.key))})]})})}function sa({table:e,row:n,heads:r,mine:o,pair:a}){let s=x(),i=g().money??"wan",l=pn(n,r,s),d=l.findLastIndex(c=>c!=="");return t("tr",{children:[l.map((c,u)=>u===d?t("th",{scope:"row",class:`item level-${Math.min(n.level,6)}${n.total?" total":""}`,children:c},u):t("td",{class:u===0?"code":"item",children:c},u)),n.cells.map(c=>{let u=o.get(we(n.key,c.column));if(u)return t("td",{class:"amount changed",children:[t("span",{class:"was",children:t(Ae,{change:u,at:a.before,side:"before"})}),t("span",{class:"now",children:[t("span",{"aria-hidden":"true",children:"→ "}),t(Ae,{change:u,at:a.after,side:"after"})]})]},c.column);let y=i==="yuan"&&c.fen!==null?H(c.fen,i):c.text;return t("td",{class:"amount as-before",children:y!==""&&t(ze,{change:{table:e,row:n.key,column:c.column},at:a.after,children:y})},c.column)})]})}function vr({changes:e,pair:n,names:r}){let o=f(),a=x(),s=je(e),i=Kt(e),l=qt(e);return t(b,{children:[t("ul",{class:"tiles",children:[t("li",{children:[t("strong",{children:e.length})," ",o.compare.figures]}),t("li",{children:[t("strong",{children:s.size})," ",o.compare.ofTables(r.size)]}),t("li",{children:[t("strong",{children:i.length})," ",o.compare.operations]}),l&&t("li",{class:"most",children:[t("strong",{children:t(_,{fen:l.differenceFen,plus:!0})}),o.compare.most," ",t(ze,{change:l,at:n.after,children:`${o.tables.number(l.table)} ${a(l.rowLabel)} · ${a(l.columnLabel)}`})]})]}),t("div",{class:"causes",children:[t(ia,{tables:s,names:r}),t(la,{moved:i})]})]})}function ia({tables:e,names:n}){let r=f(),o=x(),a=g(),s=Math.max(...[...e.values()].map(i=>i.length));return t("section",{children:[t("h2",{children:r.compare.whichTables}),t("ul",{class:"bars",children:[...e].map(([i,l])=>t("li",{children:t(A,{to:D(a,{table:a.table===i?void 0:i}),"aria-current":a.table===i?"true":void 0,children:[t("span",{class:"number",children:r.tables.number(i)}),t("span",{class:"name",children:o(n.get(i)??{zh:"",en:""})}),t("span",{class:"bar","aria-hidden":"true",children:t("span",{style:{width:`${l.length/s*100}%`}})}),t("span",{class:"number",children:l.length})]})},i))})]})}function la({moved:e}){let n=f();return t("section",{children:[t("h2",{children:n.compare.whichOperations}),t("div",{class:"wide within",tabIndex:0,role:"region","aria-label":n.compare.whichOperations,children:t("table",{class:"list movers",children:[t("thead",{children:t("tr",{children:[t("th",{scope:"col",children:n.compare.what}),t("th",{scope:"col",children:n.compare.why}),t("th",{scope:"col",children:n.compare.days}),t("th",{scope:"col",class:"amount",children:n.compare.moved}),t("th",{scope:"col",class:"amount",children:n.compare.upTo})]})}),t("tbody",{children:e.map(({operation:r,cells:o,most:a})=>t("tr",{children:[t("th",{scope:"row",children:t(be,{id:r.id,children:rn(r.commands,n)})}),t("td",{children:[r.reason," ",t("span",{class:"hint",children:t(Te,{authority:r.authority})})]}),t("td",{class:"days",children:[r.effectiveOn,t("span",{class:"hint",children:[" ",n.compare.recorded(U(r.recordedAt,"day"))]})]}),t("td",{class:"amount",children:o}),t("td",{class:"amount",children:t(_,{fen:a,plus:!0})})]},r.id))})]})})]})}function xr({diff:e,pair:n,marks:r}){let o=f(),a=r.operations.filter(s=>kr(e.before,s)!==kr(e.after,s));return t("div",{class:"note",role:"status",children:[t("strong",{children:o.compare.same}),t("p",{children:o.compare.sameBetween(un(n.before,r,o),un(n.after,r,o))}),a.length>0&&t(b,{children:[t("p",{children:o.compare.without(a.length)}),t("ul",{children:a.map(s=>t("li",{children:[t(be,{id:s.id,children:rn(s.commands,o)})," ",s.effectiveOn," ",s.reason]},s.id))})]})]})}function kr(e,n){return n.position<=e.position&&(e.effectiveOn===null||n.effectiveOn===null||n.effectiveOn<=e.effectiveOn)}function Ar({department:e,year:n}){let r=f(),o=v(Xe,{department:e,year:n??null,after:null});return t("div",{class:"compare",children:[t("h1",{children:r.compare.title}),t("p",{class:"hint",children:r.compare.lead}),t(I,{answer:o,children:({operations:a,department:{disclosures:s}})=>t(da,{department:e,year:n,marks:{operations:a.nodes,disclosures:s,more:a.pageInfo.hasNextPage}})})]})}function da({department:e,year:n,marks:r}){let o=g(),a=ar(o,r),s={department:e,year:n??null},i=v(Ft,{...s,...a}),l=v(en,{...s,at:a.after}),d=new Map((l.data?.department.tables??[]).map(c=>[c.number,c.title]));return t(b,{children:[t(mr,{pair:a,marks:r,found:i.data?.diff}),t(fr,{pair:a,marks:r}),t(I,{answer:i,children:({diff:c})=>t(ua,{diff:c,pair:a,marks:r,names:d,budget:{department:e,year:n}})})]})}function ua({diff:e,pair:n,marks:r,names:o,budget:a}){let s=g(),i=f();if(e.changes.length===0)return t(xr,{diff:e,pair:n,marks:r});let l=e.changes.filter(c=>s.table===void 0||c.table===s.table),d=Gt(l,s.text??"",i.command);return t(b,{children:[t(vr,{changes:e.changes,pair:n,names:o}),t(pa,{changes:e.changes,names:o,place:s,pair:n,department:a.department}),t("p",{role:"status",class:"hint",children:i.compare.shown(d.length,e.changes.length)}),d.length===0&&t("p",{class:"note",children:i.compare.none}),[...je(d)].map(([c,u])=>t(ca,{number:c,changes:u,name:o.get(c),pair:n,budget:a},c))]})}function ca({number:e,changes:n,name:r,pair:o,budget:a}){let s=g(),i=f(),l=x();return t("section",{class:"changed-table",children:[t("h2",{children:[i.tables.number(e)," ",r&&l(r)," ",t("span",{class:"count",children:i.compare.cells(n.length)})]}),s.by==="table"?t(_r,{number:e,changes:n,pair:o,budget:a}):t(tr,{changes:n,pair:o})]})}function ma({before:e}){let{effectiveOn:n,knownAt:r,position:o,disclosure:a}=e,s=a?`disclosure:${a}`:o!=null?`position:${o}`:r?`known:${r}`:"";return[n??"",s].filter(i=>i!=="").join(",")}function pa({changes:e,names:n,place:r,pair:o,department:a}){let s=f(),i=x(),l=ma(o),d=D(r,{department:a,...le(o.after)});return t("div",{class:"filters",children:[t("label",{children:[s.compare.table,t("select",{value:r.table??"",onChange:c=>C({table:c.currentTarget.value===""?void 0:Number(c.currentTarget.value)}),children:[t("option",{value:"",children:s.compare.allTables(e.length)}),[...je(e)].map(([c,u])=>t("option",{value:c,children:[s.tables.number(c)," ",i(n.get(c)??{zh:"",en:""})," (",u.length,")"]},c))]})]}),t("label",{children:[s.compare.filter,t("input",{type:"search",value:r.text??"",placeholder:s.compare.filterHint,onInput:c=>C({text:c.currentTarget.value||void 0},!0)})]}),t("span",{class:"switch",role:"group","aria-label":s.compare.as,children:[t("button",{type:"button","aria-pressed":r.by!=="table",onClick:()=>C({by:void 0}),children:s.compare.list}),t("button",{type:"button","aria-pressed":r.by==="table",onClick:()=>C({by:"table"}),children:s.compare.inTable})]}),l!==""&&t("span",{class:"files",children:["csv","xlsx","jsonl"].map(c=>t("a",{download:!0,href:xe(d,"changes",c,{since:l,...r.table===void 0?{}:{number:String(r.table)}}),children:c.toUpperCase()},c))}),r.table!==void 0&&t(A,{to:D(r,{table:void 0}),children:s.compare.everyTable})]})}function Tr(e){return t(E,{})}function Sr(e){return t(E,{})}function Se(e,n,r){let o=v(e,n),a=o.data===void 0?void 0:r(o.data),[s,i]=P([]),[l,d]=P(),[c,u]=P(!1);B(()=>{i([]),d(void 0)},[o.data]);let y=s.at(-1)??a,p=y?.pageInfo.hasNextPage&&n!==null?()=>{u(!0),jn(e,{...n,after:y.pageInfo.endCursor??null}).then(m=>i([...s,r(m)]),m=>d(m instanceof ye?m.problem:void 0)).finally(()=>u(!1))}:void 0;return{data:o.data,nodes:[a,...s].flatMap(m=>m?.nodes??[]),total:a?.totalCount??0,problem:o.problem??l,loading:o.loading||c,more:p}}function Ce({pages:e}){let n=f();return t("div",{class:"more","aria-busy":e.loading,children:[e.problem&&t(Bn,{problem:e.problem}),e.data===void 0&&e.loading&&t("p",{role:"status",children:n.states.loading}),e.data!==void 0&&t("span",{class:"hint",children:[n.of(e.nodes.length,e.total)," "]}),e.more&&t("button",{type:"button",disabled:e.loading,onClick:e.more,children:n.more})]})}function ue({document:e,variables:n,file:r}){let o=f(),a=g(),[s,i]=P(""),l=e.toString().trim(),d=JSON.stringify(n,null,2),c=u=>t("button",{type:"button",onClick:()=>{navigator.clipboard?.writeText(u).then(()=>i(u))},children:s===u?o.copied:o.copy});return t("footer",{class:"asked",children:[r&&t("p",{children:[o.explorer.files," ",["csv","xlsx","jsonl"].map(u=>t("a",{href:xe(a,r.what,u,r.more),download:!0,children:u.toUpperCase()},u))]}),t("details",{children:[t("summary",{children:o.explorer.graphql}),t("p",{class:"hint",children:[o.explorer.graphqlHint," ",t("a",{href:"/graphiql",children:"GraphiQL"})]}),t("h3",{children:[o.explorer.query," ",c(l)]}),t("pre",{class:"code",tabIndex:0,children:l}),t("h3",{children:[o.explorer.variables," ",c(d)]}),t("pre",{class:"code",tabIndex:0,children:d})]})]})}function Re(e){let n=0n,r=0n;for(let o of e){let a=BigInt(o);a<n&&(n=a),a>r&&(r=a)}return{least:n,most:r}}function Ee({fen:e,mark:n,range:r,series:o=1}){let a=r.most-r.least,s=d=>tn(BigInt(d)-r.least,a)*100,i=s(0n),l=s(e);return t("svg",{class:"bar",viewBox:"0 0 100 10",preserveAspectRatio:"none","aria-hidden":"true",focusable:"false",children:[t("rect",{class:BigInt(e)<0n?"below":"",x:Math.min(i,l),y:1,width:Math.max(Math.abs(l-i),.25),height:8,style:{fill:`var(--series-${o})`}}),n!==void 0&&n!==e&&t("rect",{class:"before",x:Math.min(s(n),99.4),y:0,width:.6,height:10}),r.least<0n&&t("rect",{class:"zero",x:i-.1,y:0,width:.2,height:10})]})}var Cr=["table","source","lot","nature","unit","function","economic","kind","measure","sort","shut","axis","interval","label","top"];function V(e){let n={};for(let r of(e.narrow??"").split(",")){let[o,a]=r.split(":",2);Cr.includes(o)&&a&&(n[o]=a)}return n}function Rr(e){return Cr.flatMap(n=>e[n]?[`${n}:${e[n]}`]:[]).join(",")||void 0}function Oe(e){C({narrow:Rr({...V(ve()),...e})})}function yn(e,n,r,o={}){return N(e,n,{narrow:Rr(r),...o})}function Er(e){return{...e.table?{table:Number(e.table)}:{},...e.source?{sources:[e.source]}:{},...e.lot?{lot:e.lot}:{},...e.nature?{nature:e.nature}:{},...e.unit?{units:[e.unit]}:{},...e.function?{functions:[e.function]}:{},...e.economic?{economics:[e.economic]}:{},...e.kind?{kinds:[e.kind]}:{}}}function Or(e){return Object.fromEntries(Object.entries(e).flatMap(([n,r])=>r==null?[]:[[n,String(r)]]))}function G({name:e,label:n,options:r,all:o,first:a}){let s=V(g())[e]??a??"",i=s===""||r.some(([l])=>l===s);return t("label",{children:[t("span",{children:n}),t("select",{value:s,onChange:l=>{let d=l.currentTarget.value;Oe({[e]:d===a?void 0:d||void 0})},children:[o!==void 0&&t("option",{value:"",children:o}),!i&&t("option",{value:s,children:s}),r.map(([l,d])=>t("option",{value:l,children:d},l))]})]})}function fn({label:e}){let{text:n}=g();return t("label",{children:[t("span",{children:e}),t("input",{type:"search",value:n??"",onInput:r=>C({text:r.currentTarget.value||void 0},!0)})]})}function ce({name:e,label:n,options:r,first:o}){let a=V(g())[e]??o;return t("div",{class:"ways",role:"group","aria-label":n,children:r.map(([s,i])=>t("button",{type:"button","aria-pressed":a===s,onClick:()=>Oe({[e]:s===o?void 0:s}),children:i},s))})}function gn(){let e=f().explorer;return t(G,{name:"lot",label:e.lot,all:e.all,options:[["CURRENT",e.lots.CURRENT],["CARRIED",e.lots.CARRIED]]})}function Nr(){let e=f().explorer;return t(G,{name:"nature",label:e.nature,all:e.all,options:[["BASIC",e.natures.BASIC],["PROJECT",e.natures.PROJECT]]})}function hn({events:e,caption:n}){let r=f().explorer,o=x(),a=g(),s=e.some(l=>l.running!==void 0),i=e.some(l=>l.lineName!==void 0);return t("div",{class:"wide",children:t("table",{class:"list events",children:[t("caption",{class:"unseen",children:n}),t("thead",{children:t("tr",{children:[t("th",{scope:"col",children:r.effectiveOn}),t("th",{scope:"col",children:r.recordedAt}),t("th",{scope:"col",children:r.kind}),t("th",{scope:"col",class:"amount",children:r.amount}),s&&t("th",{scope:"col",class:"amount",children:r.running}),i&&t("th",{scope:"col",children:r.line}),t("th",{scope:"col",children:r.authority}),t("th",{scope:"col",children:r.reason}),t("th",{scope:"col",children:r.more})]})}),t("tbody",{children:e.map(l=>t("tr",{children:[t("td",{class:"day",children:l.effectiveOn}),t("td",{class:"day",children:t(Jt,{at:l.recordedAt})}),t("td",{class:"kind",children:t(Zt,{id:l.id,children:o(l.kindLabel)})}),t("td",{class:"amount",children:t(_,{fen:l.fen,plus:!0})}),s&&t("td",{class:"amount strong",children:l.running!==void 0&&t(_,{fen:l.running})}),i&&t("td",{class:"line",children:t(A,{to:N(a,"line",{id:l.line}),children:l.lineName??l.line})}),t("td",{children:t(Te,{authority:l.authority})}),t("td",{class:"reason",children:l.reason}),t("td",{children:t(be,{id:l.operationId,children:r.operation})})]},l.id))})]})})}function bn(e){let n=x(),r=new Map((e??[]).map(o=>[o.source,o.label]));return o=>{let a=r.get(o);return a?n(a):o}}function Ne({project:e}){let n=g();return t(A,{to:N(n,"project",{id:e.key}),children:e.name})}function $e({unit:e}){let n=g();return t(A,{to:yn(n,"projects",{unit:e.key}),children:e.name})}function Gn(){let e=f().explorer;return({fiscalYear:n,lot:r,originYear:o})=>`${n} · ${r==="CARRIED"&&o?e.carriedOf(o):e.lots[r]}`}function Me(e){let n=Gn();return r=>`${n(r)} · ${e(r.source)}`}function wn({project:e}){let n=f().explorer;return t(b,{children:[e.secret&&t("span",{class:"chip secret",title:n.secretMeans,children:n.secret}),e.codeNamed&&t("span",{class:"chip",title:n.codeNamedMeans,children:n.codeNamed})]})}function Pe({of:e}){let n=f().explorer,r=e.aliases.filter(o=>o!==e.name);return r.length>0?t("span",{class:"aliases",children:n.alias(r.join("、"))}):null}function J(e){return Date.parse(`${e.slice(0,10)}T00:00:00Z`)/864e5}function Jn(e){return new Date(e*864e5).toISOString().slice(0,10)}function _n(e,n,r,o){let a=n-e||1;return s=>r+(s-e)/a*(o-r)}function Zn(e,n,r){let o=Math.max((n-e)/r,1),a=10**Math.floor(Math.log10(o)),s=a*([1,2,5,10].find(l=>l*a>=o)??10),i=[];for(let l=Math.floor(e/s)*s;l<=n+s*.999;l+=s)i.push(BigInt(Math.round(l)));return i}function $r(e,n,r){let[o,a]=[new Date(e*864e5),new Date(n*864e5)],s=(a.getUTCFullYear()-o.getUTCFullYear())*12+a.getUTCMonth()-o.getUTCMonth(),i=[1,2,3,6,12,24,60].find(d=>s/d<=r)??120,l=[];for(let d=0;d<=s+1;d+=1){let c=new Date(Date.UTC(o.getUTCFullYear(),o.getUTCMonth()+d,1)),u=c.getTime()/864e5;c.getUTCMonth()%i===0&&u>=e&&u<=n&&l.push(Jn(u))}return l}function Mr(e,n,r){let o=0;for(let[a,s]of[...e].entries())if(o+=/[\u2e80-\uffef]/.test(s)?r:r*.56,o>n)return`${[...e].slice(0,Math.max(a-1,1)).join("")}…`;return e}function Pr(e){let[n,r]=P(null),[o,a]=P(e);return B(()=>{if(!n)return;let s=new ResizeObserver(([i])=>a(Math.round(i?.contentRect.width??e)));return s.observe(n),()=>s.disconnect()},[n]),[r,o]}var Fr=6,ya=["","7 3","2 2","9 3 2 3","4 2","1 3"],_e=300,Xn=16,Be=26,Lr=12,fa=80;function kn({lines:e,title:n,until:r,to:o}){let a=f().explorer,s=g().money??"wan",[i,l]=Pr(720),[d,c]=P(),u=e.flatMap(w=>w.points);if(u.length===0)return null;let y=u.map(w=>J(w.time)),p=Math.min(...y),m=Math.max(...y,r?J(r):0),h=m===p?p+30:m+(m-p)*.03,T=u.map(w=>Number(w.fen)),[S,O]=[Math.min(...T),Math.max(...T)],k=S===O?Zn(Math.min(S,0),Math.max(O,0),5):Zn(S,O,5),[L,$]=[Number(k[0]??0n),Number(k.at(-1)??1n)],Z=Math.max(...k.map(w=>H(String(w),s).length))*7+10,X=e.length>1?Math.min(Math.max(l*.22,70),230):14,K=_n(p,h,Z,l-X),Q=_n(L,$,_e-Be,Xn),q=d===void 0?void 0:Math.max(p,...y.filter(w=>w<=d));return t("figure",{class:"steps",ref:i,children:[t("svg",{width:l,height:_e,role:"group","aria-label":n,onPointerMove:w=>c(_n(Z,l-X,p,h)(w.offsetX)),onPointerLeave:()=>c(void 0),children:[k.map(w=>t("g",{class:"tick","aria-hidden":"true",children:[t("line",{x1:Z,x2:l-X,y1:Q(Number(w)),y2:Q(Number(w)),class:w===0n?"zero":""}),t("text",{x:Z-6,y:Q(Number(w))+4,"text-anchor":"end",children:H(String(w),s)})]},String(w))),$r(p,h,(l-Z-X)/62).map(w=>t("g",{class:"tick","aria-hidden":"true",children:[t("line",{x1:K(J(w)),x2:K(J(w)),y1:_e-Be,y2:_e-Be+4}),t("text",{x:K(J(w)),y:_e-7,"text-anchor":"middle",children:w.slice(0,7)})]},w)),q!==void 0&&t("line",{class:"near",x1:K(q),x2:K(q),y1:Xn,y2:_e-Be}),e.map((w,ee)=>t(ha,{line:w,at:ee,x:K,y:Q,last:h,to:o,links:u.length<=fa},w.key)),e.length>1&&t(ba,{lines:e,y:Q,left:l-X+8,width:X-8})]}),t("figcaption",{children:[q!==void 0&&t("span",{class:"told",children:[Jn(q),"：",e.map(w=>`${e.length>1?`${w.label} `:""}${H(ga(w,q),s)}`).join("；")]}),q===void 0&&t("span",{class:"hint",children:L>0||$<0?a.notFromZero:a.pointAt})]})]})}function ga(e,n){return e.points.findLast(r=>J(r.time)<=n)?.fen??"0"}function ha({line:e,at:n,x:r,y:o,last:a,to:s,links:i}){let l=g().money??"wan",d=e.points.map((u,y)=>{let[p,m]=[r(J(u.time)),o(Number(u.fen))];return y===0?`M${p},${m}`:`H${p}V${m}`}).join(""),c=`var(--series-${n%Fr+1})`;return t("g",{class:"line",style:{stroke:c,fill:c},children:[t("path",{d:`${d}H${r(a)}`,"stroke-dasharray":ya[n%Fr]}),e.points.filter((u,y)=>y===0||u.changeFen!=="0").map((u,y)=>{let p=`${u.time} ${e.label} ${H(u.fen,l)} (${nn(u.changeFen,l)})`,m=t("circle",{cx:r(J(u.time)),cy:o(Number(u.fen)),r:3.5,children:t("title",{children:p})}),h=s?.(u.time);return i&&h?t("a",{href:fe(h),"aria-label":p,onClick:T=>{T.button!==0||T.ctrlKey||T.metaKey||T.shiftKey||T.altKey||(T.preventDefault(),Ie(h))},children:[t("circle",{class:"reach",cx:r(J(u.time)),cy:o(Number(u.fen)),r:12}),m]},y):t("g",{children:m},y)})]})}function ba({lines:e,y:n,left:r,width:o}){let a=e.map((d,c)=>({line:d,at:c,y:n(Number(d.points.at(-1)?.fen??0))})).sort((d,c)=>d.y-c.y),s=Xn-4,i=a.map(d=>({...d,y:(s=Math.max(d.y,s))+4,next:s+=Lr+4})),l=Math.max(0,s-(_e-Be+8));return t("g",{class:"names","aria-hidden":"true",children:i.map(({line:d,at:c,y:u})=>t("text",{x:r,y:u-l,style:{fill:`var(--series-${c+1})`},children:[Mr(d.label,o,Lr),t("title",{children:d.label})]},d.key))})}function Dr(e,n){return n==="initial"?e.initialFen:n==="adjusted"?e.adjustedFen:(BigInt(e.adjustedFen)-BigInt(e.initialFen)).toString()}function vn(e){let n=new Map;for(let o of e.flatMap(a=>a.adjustments)){let a=n.get(o.kind);n.set(o.kind,{...o,fen:String(BigInt(o.fen)+BigInt(a?.fen??0))})}let r=o=>String(e.reduce((a,s)=>a+BigInt(o(s)),0n));return{initialFen:r(o=>o.initialFen),adjustedFen:r(o=>o.adjustedFen),entries:e.reduce((o,a)=>o+a.entries,0),adjustments:[...n.values()]}}function xn(e,n){let r=BigInt(n)-BigInt(e);return r>0n?1:r<0n?-1:0}function An(){let e=f().explorer;return t(b,{children:[t("th",{scope:"col",class:"amount initial",children:e.measures.initial}),t("th",{scope:"col",class:"amount",children:e.measures.adjustments}),t("th",{scope:"col",class:"amount",children:e.measures.adjusted})]})}function ke({measures:e}){let n=x(),r=g().money??"wan",o=e.adjustments.map(a=>`${n(a.label)} ${H(a.fen,r)}`).join(`
`);return t(b,{children:[t("td",{class:"amount initial",children:t(_,{fen:e.initialFen})}),t("td",{class:"amount",title:o||void 0,children:e.adjustments.length>0?t(_,{fen:Dr(e,"adjustments"),plus:!0}):t("span",{class:"none",children:"—"})}),t("td",{class:"amount strong",children:t(_,{fen:e.adjustedFen})})]})}function Tn({measures:e}){let n=f().explorer,r=x();return t("table",{class:"list measures",children:t("tbody",{children:[t("tr",{children:[t("th",{scope:"row",children:n.measures.initial}),t("td",{class:"amount",children:t(_,{fen:e.initialFen})})]}),e.adjustments.map(o=>t("tr",{class:"part",children:[t("th",{scope:"row",children:r(o.label)}),t("td",{class:"amount",children:t(_,{fen:o.fen,plus:!0})})]},o.kind)),t("tr",{class:"sum",children:[t("th",{scope:"row",children:n.measures.adjusted}),t("td",{class:"amount",children:t(_,{fen:e.adjustedFen})})]})]})})}function jr(e){let n=g(),r=f().explorer,o=v(Hn,n.id?{id:n.id,at:M(n)}:null);return n.id?t("section",{class:"explore",children:[t(I,{answer:o,children:({line:a})=>t(wa,{line:a})}),t(ue,{document:Hn,variables:{id:n.id,at:M(n)}})]}):t("section",{class:"explore",children:[t("h1",{children:r.line}),t(E,{children:r.noLine})]})}function wa({line:e}){let n=f().explorer,r=x(),o=v(ie,{department:e.department,project:e.project.key,source:e.source,at:M(g())}),a=Me(()=>r(e.sourceLabel)),s=o.data?.lineage.find(i=>i.line===e.id);return t(b,{children:[t("h1",{children:e.project.name}),t("p",{class:"aside",children:a(e)}),t("dl",{class:"facts",children:[t("dt",{children:n.unit}),t("dd",{children:t($e,{unit:e.unit})}),t("dt",{children:n.project}),t("dd",{children:[t(Ne,{project:e.project})," ",t("code",{children:e.project.key})]}),t("dt",{children:n.source}),t("dd",{children:r(e.sourceLabel)}),t("dt",{children:n.lot}),t("dd",{children:e.lot==="CARRIED"?n.carriedOf(e.originYear):n.lots.CURRENT}),t("dt",{children:n.year}),t("dd",{children:e.fiscalYear}),t("dt",{title:n.availableMeans,children:n.available}),t("dd",{children:[t("strong",{children:t(_,{fen:e.balanceFen})})," ",t("span",{class:"hint",children:n.availableMeans})]}),t("dt",{children:n.id}),t("dd",{children:t("code",{children:e.id})})]}),t("div",{class:"pair",children:[t("div",{children:[t("h2",{children:n.threeMeasures}),t(Tn,{measures:e.measures})]}),t("div",{children:[t("h2",{children:n.whereFrom}),t(_a,{flow:s,all:o.data?.lineage??[]})]})]}),t("h2",{children:n.byCodes}),t("div",{class:"pair",children:[t(Ir,{line:e,classification:"FUNCTION"}),t(Ir,{line:e,classification:"ECONOMIC"})]}),t(ka,{line:e})]})}function Ir({line:e,classification:n}){let r=f().explorer,o=x(),a=e.buckets.filter(i=>i.classification===n),s=Re(a.map(i=>i.fen));return t("table",{class:"list",children:[t("caption",{children:r.classifications[n]}),t("tbody",{children:a.map(i=>t("tr",{children:[t("th",{scope:"row",children:[t("code",{children:i.code==="NOT_STATED"?"":i.code})," ",o(i.codeLabel)]}),t("td",{class:"bars",children:t(Ee,{fen:i.fen,range:s,series:n==="FUNCTION"?1:3})}),t("td",{class:"amount",children:t(_,{fen:i.fen})})]},i.code))})]})}function _a({flow:e,all:n}){let r=f().explorer,o=g(),a=Gn();if(!e)return null;let s=n.find(d=>d.line===e.carriedFrom),i=n.find(d=>d.line===e.carriedTo),l=(d,c)=>t("li",{class:d===e?"own":"",children:[t("span",{class:"what",children:c})," ",d===e?t("strong",{children:a(d)}):t(A,{to:N(o,"line",{id:d.line}),children:a(d)})," ",t("span",{class:"sum",children:[r.cameIn," ",t(_,{fen:d.cameInFen})]})," ",d.movedFen!=="0"&&t("span",{class:"sum",children:[r.moved," ",t(_,{fen:d.movedFen,plus:!0})]})," ",d.wentFen!=="0"&&t("span",{class:"sum",children:[r.went," ",t(_,{fen:d.wentFen})]})," ",t("span",{class:"sum",children:[r.holds," ",t(_,{fen:d.holdsFen})]})]});return t(b,{children:[t("ol",{class:"trace",children:[s&&l(s,r.cameFrom),l(e,r.thisLine),i&&l(i,r.wentTo)]}),!s&&t("p",{class:"hint",children:e.lot==="CARRIED"?r.noOrigin(e.fiscalYear-1):r.noCarry})]})}function ka({line:e}){let n=g(),r=f().explorer,o=Se(It,{id:e.id,at:M(n),after:null},l=>l.line.history),a=V(n).axis!=="EFFECTIVE",s=xa(o.nodes,a),i=l=>a?U(l.recordedAt,"day"):l.effectiveOn;return t(b,{children:[t("h2",{children:r.history}),t(ce,{name:"axis",label:r.axis,first:"RECORDED",options:[["RECORDED",r.axes.RECORDED],["EFFECTIVE",r.axes.EFFECTIVE]]}),t("p",{class:"hint",children:a?r.runningRecorded:r.runningEffective}),t(kn,{title:r.history,lines:[{key:e.id,label:e.project.name,points:Aa(s,i)}],to:l=>D(n,{...va,...a?{known:l}:{on:l}})}),t(hn,{events:s,caption:r.history}),t(Ce,{pages:o})]})}var va={on:void 0,known:void 0,position:void 0,disclosure:void 0};function xa(e,n){let r=n?e:[...e].sort((a,s)=>a.effectiveOn.localeCompare(s.effectiveOn)),o=0n;return r.map(a=>({...a,running:String(o+=BigInt(a.fen))}))}function Aa(e,n){let r=new Map;for(let o of e){let a=r.get(n(o));r.set(n(o),{time:n(o),fen:o.running,changeFen:String(BigInt(o.fen)+BigInt(a?.changeFen??0))})}return[...r.values()]}function Sn({lines:e,shown:n,whose:r,sourceName:o,caption:a}){let s=f().explorer,i=g(),l=Me(o),d=e.some(u=>u.carriedFrom||u.carriedTo),c=u=>Yt(e.map(y=>y[u]));return t("div",{class:"wide",children:t("table",{class:`list flows${r?" mixed":""}`,children:[t("caption",{class:"unseen",children:a}),t("thead",{children:t("tr",{children:[r&&t("th",{scope:"col",children:s.project}),t("th",{scope:"col",children:s.line}),t("th",{scope:"col",class:"amount part",title:s.cameInMeans,children:s.cameIn}),t("th",{scope:"col",class:"amount part",title:s.movedMeans,children:s.moved}),t("th",{scope:"col",class:"amount part",title:s.wentMeans,children:s.went}),t("th",{scope:"col",class:"amount",children:s.holds}),d&&t("th",{scope:"col",children:s.carried})]})}),t("tbody",{children:e.slice(0,n).map(u=>t("tr",{children:[r&&t("td",{class:"whose",children:[t(Ne,{project:u.project})," ",t("span",{class:"aside",children:t($e,{unit:u.unit})})]}),t("th",{scope:"row",children:t(A,{to:N(i,"line",{id:u.line}),children:l(u)})}),t("td",{class:"amount part",children:t(_,{fen:u.cameInFen})}),t("td",{class:"amount part",children:u.movedFen==="0"?t("span",{class:"none",children:"—"}):t(_,{fen:u.movedFen,plus:!0})}),t("td",{class:"amount part",children:u.wentFen==="0"?t("span",{class:"none",children:"—"}):t(_,{fen:u.wentFen})}),t("td",{class:"amount strong",children:t(_,{fen:u.holdsFen})}),d&&t("td",{children:t(Ta,{line:u})})]},u.line))}),t("tfoot",{children:t("tr",{children:[t("th",{scope:"row",colSpan:r?2:1,children:s.linesTotal(e.length)}),t("td",{class:"amount part",children:t(_,{fen:c("cameInFen")})}),t("td",{class:"amount part",children:t(_,{fen:c("movedFen"),plus:!0})}),t("td",{class:"amount part",children:t(_,{fen:c("wentFen")})}),t("td",{class:"amount strong",children:t(_,{fen:c("holdsFen")})}),d&&t("td",{})]})})]})})}function Ta({line:e}){let n=f().explorer,r=g();return t(b,{children:[e.carriedFrom&&t(A,{to:N(r,"line",{id:e.carriedFrom}),children:n.from(e.fiscalYear-1)}),e.carriedFrom&&e.carriedTo&&" ",e.carriedTo&&t(A,{to:N(r,"line",{id:e.carriedTo}),children:n.to(e.fiscalYear+1)})]})}var zr=200;function Br({department:e,year:n}){let r=f().explorer,o=x(),a=g(),s=V(a),i={department:e,at:M(a)},l={...i,project:null,source:s.source??null},d=v(ie,l),c=v(Ze,{...i,year:n??null}),u=c.data?.fundingSources??[],y=c.data?.department.units.nodes??[];return t("section",{class:"explore",children:[t("h1",{children:r.linesTitle}),t("p",{class:"hint",children:r.linesHint}),t("form",{class:"filters",role:"search",onSubmit:p=>p.preventDefault(),children:[t(fn,{label:r.soughtProject}),t(G,{name:"unit",label:r.unit,all:r.all,options:y.map(p=>[p.key,p.name])}),t(G,{name:"source",label:r.source,all:r.all,options:u.map(p=>[p.source,o(p.label)])}),t(gn,{}),t(ce,{name:"sort",label:r.sort,first:"key",options:[["key",r.byKey],["amount",r.byAmount]]})]}),t(I,{answer:d,children:p=>t(Sa,{all:p.lineage,sources:p.fundingSources,year:n,place:a})}),t(ue,{document:ie,variables:l,file:{what:"lineage",more:{department:e,fiscalYear:String(n),...s.source?{sources:s.source}:{}}}})]})}function Sa({all:e,sources:n,year:r,place:o}){let a=f(),s=bn(n),i=ae(()=>Ca(e,r,o),[e,r,o]),[l,d]=P(zr);return i.length===0?t(E,{children:o.text?a.explorer.noneSought(o.text):a.explorer.none}):t(b,{children:[t(Sn,{lines:i,shown:l,whose:!0,sourceName:s,caption:a.explorer.linesTitle}),t("div",{class:"more",children:[t("span",{class:"hint",role:"status",children:[a.of(Math.min(l,i.length),i.length)," "]}),l<i.length&&t("button",{type:"button",onClick:()=>d(l+zr),children:a.more})]})]})}function Ca(e,n,r){let o=V(r),a=r.text?.trim().toLowerCase()??"";return e.filter(i=>(n===void 0||i.fiscalYear===n)&&(!o.unit||i.unit.key===o.unit)&&(!o.lot||i.lot===o.lot)&&[i.project.key,i.project.name,i.unit.name,i.line].some(l=>l.toLowerCase().includes(a))).sort((i,l)=>(o.sort==="amount"?xn(i.holdsFen,l.holdsFen):0)||i.project.key.localeCompare(l.project.key)||i.source.localeCompare(l.source))}function Hr(e){return t(E,{})}function Ur(e){return t(E,{})}function et({by:e,department:n,year:r,id:o}){let a=f().explorer,s=x(),i=v(he,{department:n,year:r??null,keys:[e],narrow:{projects:[o]},subtotals:!1,at:M(g()),after:null}),l=e==="FUNCTION_ITEM"?a.classifications.FUNCTION:a.classifications.ECONOMIC;return t(I,{answer:i,children:({groupBy:{groups:d}})=>{let c=Re(d.nodes.flatMap(u=>[u.measures.adjustedFen,u.measures.initialFen]));return t("div",{class:"wide",children:t("table",{class:"list",children:[t("caption",{children:l}),t("thead",{children:t("tr",{children:[t("th",{scope:"col",children:a.code}),t("th",{scope:"col",class:"bars",children:t("span",{class:"unseen",children:a.adjustedBar})}),t(An,{})]})}),t("tbody",{children:d.nodes.map(({values:u,measures:y})=>u[0]&&t("tr",{children:[t("th",{scope:"row",children:[/^\d/.test(u[0].value)&&t("code",{children:u[0].value})," ",s(u[0].label)]}),t("td",{class:"bars",children:t(Ee,{fen:y.adjustedFen,mark:y.initialFen,range:c,series:e==="FUNCTION_ITEM"?1:3})}),t(ke,{measures:y})]},u[0].value))})]})})}})}function Vr({department:e,year:n,id:r}){let o=f().explorer,a=g(),s=V(a).axis==="RECORDED"?"RECORDED":"EFFECTIVE",i=v(Bt,{department:e,year:n??null,keys:null,narrow:{projects:[r]},axis:s,interval:"DAY",at:M(a)});return t(b,{children:[t("h2",{children:o.overTime}),t(ce,{name:"axis",label:o.axis,first:"EFFECTIVE",options:[["EFFECTIVE",o.axes.EFFECTIVE],["RECORDED",o.axes.RECORDED]]}),t(I,{answer:i,children:({series:{points:l}})=>t(kn,{title:o.overTime,lines:[{key:r,label:o.measures.adjusted,points:l.filter((d,c)=>c===0||d.changeFen!=="0")}],until:l.at(-1)?.time,to:d=>D(a,s==="RECORDED"?{on:void 0,known:d,position:void 0,disclosure:void 0}:{on:d})})})]})}var Qr=[7,11],Ra=6;function Wr({department:e,year:n,id:r}){let o=f().explorer,a={department:e,year:n??null,at:M(g())},s=r==="u00-basic",[i,l]=[v(Un,{...a,number:s?Ra:Qr[0]}),v(Un,{...a,number:Qr[1]})],d=y=>y.endsWith(`/${r}`)||s&&y==="total",u=[i.data?.table,s?void 0:l.data?.table].filter(y=>y!==void 0).flatMap(y=>y.rows.filter(p=>d(p.key)).map(p=>({table:y,row:p})));return i.data&&l.data&&u.length===0?t("p",{class:"hint",children:o.notPrinted}):t("ul",{class:"printed",children:u.map(({table:y,row:p})=>t(Ea,{table:y,row:p},`${y.number}/${p.key}`))})}function Ea({table:e,row:n}){let r=f(),o=x(),a=g(),s=i=>{let l=e.columns.find(d=>d.key===i);return l?[...l.under.slice(-1),l.title].map(o).join(" · "):i};return t("li",{children:[r.tables.number(e.number)," ",o(e.title)," ",n.code&&t("code",{children:n.code}),t("ul",{children:n.cells.filter(i=>i.state==="FIGURE"&&i.fen!==null).map(i=>t("li",{children:t(A,{to:N(a,"table",{table:e.number,row:n.key,column:i.column}),children:[s(i.column)," ",t(_,{fen:i.fen??"0"})]})},i.column))})]})}function Yr({department:e,year:n,id:r,sourceName:o}){let a=f().explorer,s=g(),i=V(s).kind??null,l=Me(o),d=Se(zt,{department:e,year:n??null,narrow:{projects:[r],kind:i},at:M(s),after:null},c=>c.events);return t(b,{children:[t("h2",{children:a.events}),t("form",{class:"filters",onSubmit:c=>c.preventDefault(),children:t(G,{name:"kind",label:a.kind,all:a.all,options:Object.entries(a.kinds)})}),t(hn,{events:d.nodes.map(c=>({...c,lineName:l(c)})),caption:a.events}),t(Ce,{pages:d})]})}var Oa=/^[0-9a-f]{8}-[0-9a-f-]{27}$/i;function Kr({department:e,year:n}){let r=g(),o=f().explorer,a=r.id??"",s={department:e,at:M(r)},i=v(jt,a?{...s,year:n??null,search:Oa.test(a)?"":a}:null),l=v(ie,a?{...s,project:a,source:null}:null);return a?t("section",{class:"explore",children:[t(I,{answer:i,children:({department:{projects:d,units:c}})=>{let u=d.nodes.find(y=>y.key===a||y.uuid===a);return u?t(Na,{project:u,unit:c.nodes.find(y=>y.key===u.unitKey)}):t(b,{children:[t("h1",{children:o.project}),t(E,{children:o.unknownProject(a)})]})}}),t(I,{answer:l,children:d=>t($a,{lines:d.lineage,sources:d.fundingSources,department:e,year:n,id:a})}),t(ue,{document:ie,variables:{...s,project:a,source:null},file:{what:"lineage",more:{department:e,fiscalYear:String(n),projects:a}}})]}):t("section",{class:"explore",children:[t("h1",{children:o.project}),t(E,{children:o.noProject})]})}function Na({project:e,unit:n}){let r=f().explorer;return t(b,{children:[t("h1",{children:[e.name," ",t(wn,{project:e})]}),t("dl",{class:"facts",children:[t("dt",{children:r.key}),t("dd",{children:t("code",{children:e.key})}),t("dt",{children:r.unit}),t("dd",{children:n?t(b,{children:[t($e,{unit:n})," ",t(Pe,{of:n})]}):e.unitKey}),e.aliases.length>1&&t(b,{children:[t("dt",{children:r.names}),t("dd",{children:t(Pe,{of:e})})]}),e.secret&&t(b,{children:[t("dt",{children:r.secret}),t("dd",{children:r.secretMeans})]}),e.codeNamed&&t(b,{children:[t("dt",{children:r.codeNamed}),t("dd",{children:r.codeNamedMeans})]})]})]})}function $a({lines:e,sources:n,department:r,year:o,id:a}){let s=f().explorer,i=g(),l=bn(n),d=v(he,{department:r,year:o??null,keys:["SOURCE"],narrow:{projects:[a]},subtotals:!1,at:M(i),after:null});if(e.length===0)return t(E,{children:s.projectEmpty});let c=[...new Set(e.map(u=>u.fiscalYear))].sort((u,y)=>+(y===o)-+(u===o)||u-y);return t(b,{children:[t("div",{class:"pair",children:[t("div",{children:[t("h2",{children:s.threeMeasuresOf(o)}),t(I,{answer:d,children:({groupBy:u})=>t(Tn,{measures:u.total})})]}),t("div",{children:[t("h2",{children:s.printed}),t(Wr,{department:r,year:o,id:a})]})]}),t("h2",{children:s.lineage}),t("p",{class:"hint",children:s.lineageHint}),c.map(u=>t("div",{children:[t("h3",{children:s.yearOf(u)}),t(Sn,{lines:e.filter(y=>y.fiscalYear===u),shown:1e3,whose:!1,sourceName:l,caption:`${s.lineage} ${u}`})]},u)),t("h2",{children:s.whatFor}),t("div",{class:"pair",children:[t(et,{by:"FUNCTION_ITEM",department:r,year:o,id:a}),t(et,{by:"ECONOMIC_ITEM",department:r,year:o,id:a})]}),t("p",{children:t(A,{to:yn(i,"lines",{},{text:a}),children:s.linesOfProject})}),t(Vr,{department:r,year:o,id:a}),t(Yr,{department:r,year:o,id:a,sourceName:l})]})}function qr({unit:e,range:n,folded:r,onFold:o}){let a=f().explorer;return t("tbody",{children:[t("tr",{class:"unit",children:[t("th",{scope:"rowgroup",children:[t("button",{type:"button",class:"fold","aria-expanded":!r,onClick:o,children:[t("span",{"aria-hidden":"true",children:r?"▸":"▾"})," ",e.name]}),t("code",{children:e.key})," ",t("span",{class:"count",children:a.projectCount(e.projects.length)}),t(Pe,{of:e})]}),t(ke,{measures:e.measures}),t("td",{class:"bars"})]}),!r&&e.projects.map(s=>t("tr",{children:[t("th",{scope:"row",class:"project",children:[t(Ne,{project:s})," ",t(wn,{project:s})," ",t("code",{children:s.key}),t(Pe,{of:s})]}),t(ke,{measures:s.measures}),t("td",{class:"bars",children:t(Ee,{fen:s.measures.adjustedFen,mark:s.measures.initialFen,range:n})})]},s.key))]})}function Gr({department:e,year:n}){let r=g(),o=f().explorer,a=V(r),s={department:e,year:n??null,at:M(r)},i=Er(a),l={...s,keys:["UNIT","PROJECT"],narrow:i,subtotals:!0,after:null},d=Se(he,l,T=>T.groupBy.groups),c=v(Ze,s),u=v(Dt,s),y=c.data?.department.units.nodes,p=u.data?.department.projects.nodes,m=ae(()=>ja(Ia(Da(d.nodes,y??[],p??[]),r.text),a),[d.nodes.length,d.data,y,p,r.text,a.sort]),h={what:"groups",more:{department:e,fiscalYear:String(n),keys:"UNIT,PROJECT",subtotals:"true",...Or(i)}};return t("section",{class:"explore","aria-busy":d.loading,children:[t("h1",{children:o.projectsTitle}),t("p",{class:"hint",children:o.projectsHint}),t(Ma,{units:y??[],sources:c.data?.fundingSources??[]}),d.data&&t(Pa,{held:m,place:r,narrow:a}),t(Ce,{pages:d}),d.data&&p&&t(La,{held:d.nodes,projects:p,shown:Object.keys(i).length===0}),t(ue,{document:he,variables:l,file:h})]})}function Ma({units:e,sources:n}){let r=f().explorer,o=x();return t("form",{class:"filters",role:"search",onSubmit:a=>a.preventDefault(),children:[t(fn,{label:r.soughtProject}),t(G,{name:"unit",label:r.unit,all:r.all,options:e.map(a=>[a.key,a.name])}),t(G,{name:"source",label:r.source,all:r.all,options:n.map(a=>[a.source,o(a.label)])}),t(Nr,{}),t(gn,{}),t(ce,{name:"sort",label:r.sort,first:"key",options:[["key",r.byKey],["amount",r.byAmount]]})]})}function Pa({held:e,place:n,narrow:r}){let o=f().explorer;if(e.length===0)return t(E,{children:n.text?o.noneSought(n.text):o.none});let a=e.flatMap(d=>d.projects),s=Re(a.flatMap(d=>[d.measures.adjustedFen,d.measures.initialFen])),i=new Set((r.shut??"").split(".")),l=e.every(d=>i.has(d.key));return t(b,{children:[t("p",{class:"tools",role:"status",children:[o.found(e.length,a.length),t("button",{type:"button",onClick:()=>Oe({shut:l?void 0:e.map(d=>d.key).join(".")}),children:l?o.unfoldAll:o.foldAll})]}),t("div",{class:"wide",children:t("table",{class:"list projects",children:[t("caption",{class:"unseen",children:o.projectsTitle}),t("thead",{children:t("tr",{children:[t("th",{scope:"col",children:o.unitAndProject}),t(An,{}),t("th",{scope:"col",class:"bars",children:o.adjustedBar})]})}),e.map(d=>t(qr,{unit:d,range:s,folded:i.has(d.key),onFold:()=>Fa(i,d.key)},d.key)),t("tfoot",{children:t("tr",{children:[t("th",{scope:"row",children:n.text?o.shownTotal:o.total}),t(ke,{measures:vn(e.map(d=>d.measures))}),t("td",{class:"bars"})]})})]})})]})}function Fa(e,n){let r=e.has(n)?[...e].filter(o=>o!==n):[...e,n];Oe({shut:r.filter(Boolean).join(".")||void 0})}function La({held:e,projects:n,shown:r}){let o=f().explorer,a=g(),s=new Set(e.map(l=>l.values[1]?.value)),i=n.filter(l=>!s.has(l.uuid)&&!l.key.endsWith("-basic"));return!r||i.length===0?null:t("details",{children:[t("summary",{children:o.without(i.length)}),t("ul",{children:i.map(l=>t("li",{children:[t("code",{children:l.key})," ",t(A,{to:N(a,"project",{id:l.key}),children:l.name})]},l.key))})]})}function Da(e,n,r){let o=new Map(n.map(i=>[i.uuid,i])),a=new Map(r.map(i=>[i.uuid,i])),s=new Map;for(let{values:i,measures:l,subtotal:d}of e){let[c,u]=i;if(!c)continue;let y=s.get(c.value);if(!y){let p=o.get(c.value),m=[],h={key:p?.key??c.value,name:c.label.zh,aliases:p?.aliases??[]};s.set(c.value,y={projects:m,held:{...h,projects:m}})}if(d)y.sum=l;else if(u){let p=a.get(u.value);y.projects.push({key:p?.key??u.value,name:u.label.zh,aliases:p?.aliases??[],secret:p?.secret??!1,codeNamed:p?.codeNamed??!1,measures:l})}}return[...s.values()].map(({held:i,sum:l,projects:d})=>({...i,measures:l??vn(d.map(c=>c.measures))}))}function Ia(e,n){let r=n?.trim().toLowerCase();if(!r)return e;let o=a=>[a.key,a.name,...a.aliases].some(s=>s.toLowerCase().includes(r));return e.flatMap(a=>{if(o(a))return[a];let s=a.projects.filter(o);return s.length>0?[{...a,projects:s,measures:vn(s.map(i=>i.measures))}]:[]})}function ja(e,n){let r=n.sort==="amount"?(o,a)=>xn(o.measures.adjustedFen,a.measures.adjustedFen):(o,a)=>o.key.localeCompare(a.key);return e.map(o=>({...o,projects:[...o.projects].sort(r)})).sort(r)}function Jr(e){return t(E,{})}function Zr(e){return t(E,{})}function Xr(e){return t(E,{})}function eo({department:e,year:n}){let r=f();return t("aside",{class:"panel","aria-label":r.states.loading,children:[e," ",n]})}var no=new Map;function ro(e,n){let r=oe(null);if(!e)return no;let o=r.current;if(o?.table===e&&o.budget===n)return o.before;let a=o&&o.budget===n?za(o.table,e):no;return r.current={table:e,budget:n,before:a},a}function za(e,n){let r=to(e),o=new Map;for(let[a,s]of to(n))(r.get(a)??"")!==s&&o.set(a,r.get(a)??"");return o}function to(e){return new Map(e.rows.flatMap(n=>n.cells.map(r=>[we(n.key,r.column),r.text])))}function oo({department:e,year:n}){let r=g(),o=f(),a=x(),s=M(r),i=r.table??5,l={department:e,year:n??null,at:s},d=v(en,l),c=v(Ut,{...l,number:i}),u=oe(null);B(()=>{u.current?.querySelector("[aria-current]")?.scrollIntoView({block:"nearest",inline:"center"})},[d.data,i]);let y=r.row!==void 0&&r.column!==void 0;return t("div",{class:`tables${y?" explaining":""}`,children:[t("nav",{class:"titles","aria-label":o.tables.all,ref:u,children:t("ol",{children:(d.data?.department.tables??[]).map(p=>t("li",{class:p.state==="PUBLISHED"?"":"without",children:t(A,{to:D(r,{table:p.number,row:void 0,column:void 0}),"aria-current":p.number===i?"page":void 0,children:[t("span",{class:"number",children:p.number})," ",a(p.title)]})},p.number))})}),t("div",{class:"sheet",children:t(I,{answer:c,children:({table:p})=>t(Ba,{table:p,budget:`${e} ${n??""} ${p.number}`,place:r})})}),y&&t(eo,{department:e,year:n})]})}function Ba({table:e,budget:n,place:r}){let o=f(),a=x(),s=ro(e,n),i=r.language==="en"?e.title.zh:e.title.en;return t(b,{children:[t("header",{class:"title",children:[t("h1",{children:[o.tables.number(e.number)," ",a(e.title)]}),t("p",{class:"aside",children:[t("span",{children:a(e.title)===i?e.title.zh:i}),t("span",{class:"unit",children:o.tables.unit(r.money==="yuan"?o.money.yuan:e.unit)})]}),t(Ha,{table:e,place:r}),e.rows.length>0&&t("p",{class:"hint keys",children:o.tables.keys})]}),e.state!=="PUBLISHED"&&t("p",{class:`note state ${e.state.toLowerCase()}`,role:"status",children:[o.tables.state[e.state],e.statement&&t("q",{children:e.statement})]}),s.size>0&&t("p",{class:"changes",role:"status",children:o.tables.changed(s.size)}),t("div",{class:"scroll",tabIndex:0,role:"region","aria-label":a(e.title),children:t(wr,{table:e,before:s})}),e.notes.map(l=>t("p",{class:"footnote",children:l},l)),e.gaps.length>0&&t("ul",{class:"gaps",children:e.gaps.map(l=>t("li",{children:[o.tables.gap(a(l.label),l.entries)," ",t(_,{fen:l.fen})]},l.dimension))})]})}function Ha({table:e,place:n}){let r=f();return t("p",{class:"tools",children:[["csv","xlsx","jsonl"].map(o=>t("a",{href:xe(n,"table",o,{number:String(e.number)}),download:!0,children:o.toUpperCase()},o)),t("button",{type:"button",onClick:()=>print(),children:r.tables.print})]})}var nt="theme";function Ua(){try{let e=localStorage.getItem(nt);return e==="light"||e==="dark"?e:"auto"}catch{return"auto"}}function Va(e){try{e==="auto"?localStorage.removeItem(nt):localStorage.setItem(nt,e)}catch{}}function ao(){let e=f(),[n,r]=P(Ua);return B(()=>{n==="auto"?delete document.documentElement.dataset.theme:document.documentElement.dataset.theme=n,Va(n)},[n]),t("label",{children:[t("span",{children:e.theme.label}),t("select",{value:n,onChange:o=>r(o.currentTarget.value),children:[t("option",{value:"auto",children:e.theme.auto}),t("option",{value:"light",children:e.theme.light}),t("option",{value:"dark",children:e.theme.dark})]})]})}var Qa={table:oo,compare:Ar,reconciliation:Jr,projects:Gr,project:Kr,flow:Sr,lines:Br,line:jr,charts:Pt,log:Hr,operation:Ur,event:Tr,search:Xr,record:Zr};function so(){let e=f(),n=ge(),r=g(),o=v(Ht,{});B(()=>{document.documentElement.lang=n==="zh"?"zh-CN":"en",document.title=`${e.views[r.view]} · ${e.name}`},[n,r.view]);let a=o.data?.departments.nodes??[],s=a.find(l=>l.name===r.department||l.uuid===r.department)??a[0],i=r.year??s?.fiscalYears[0];return t(b,{children:[t("a",{class:"skip",href:"#content",children:e.skip}),o.data?.asOf.demonstration&&t("p",{class:"demonstration",role:"note",children:e.demonstration}),t(Ya,{departments:a,chosen:s,year:i}),s&&t(lr,{department:s.name,year:i}),t("main",{id:"content",tabIndex:-1,children:t(I,{answer:o,children:()=>s?t(Wa,{budget:{department:r.department??s.name,year:i}}):t(E,{children:e.nothing})})})]})}function Wa({budget:e}){let{view:n}=g(),r=Qa[n];return t(r,{...e})}function Ya({departments:e,chosen:n,year:r}){let o=f(),a=g(),s=ge();return t("header",{class:"head",children:[t("p",{class:"name",children:[t(A,{to:N(a,"table"),children:o.name})," ",t("span",{class:"promise",children:o.promise})]}),t("form",{class:"choices",onSubmit:i=>i.preventDefault(),children:[t("label",{children:[t("span",{children:o.department}),t("select",{value:n?.name,onChange:i=>C({department:i.currentTarget.value,year:void 0,row:void 0,column:void 0}),children:e.map(i=>t("option",{value:i.name,children:i.name},i.uuid))})]}),t("label",{children:[t("span",{children:o.year}),t("select",{value:r,onChange:i=>C({year:Number(i.currentTarget.value),row:void 0,column:void 0}),children:(n?.fiscalYears??[]).map(i=>t("option",{value:i,children:o.fiscalYear(i)},i))})]}),t("label",{children:[t("span",{children:o.money.label}),t("select",{value:a.money??"wan",onChange:i=>C({money:i.currentTarget.value==="yuan"?"yuan":void 0}),children:[t("option",{value:"wan",children:o.money.wan}),t("option",{value:"yuan",children:o.money.yuan})]})]}),t(ao,{}),t("span",{class:"languages",role:"group","aria-label":o.language,children:["zh","en"].map(i=>t("button",{type:"button",lang:i,"aria-pressed":s===i,onClick:()=>C({language:i}),children:i==="zh"?"中文":"English"},i))})]}),t(Ga,{})]})}var Ka=["table","compare","reconciliation"],qa=["projects","flow","lines","charts","log","search"];function Ga(){let e=f(),n=g(),r=o=>t("li",{children:t(A,{to:N(n,o),"aria-current":n.view===o?"page":void 0,children:e.views[o]})},o);return t("nav",{class:"views","aria-label":e.name,children:[t("ul",{children:Ka.map(r)}),t("ul",{"aria-label":e.explore,children:qa.map(r)}),t("ul",{children:r("record")})]})}yt(t(so,{}),document.getElementById("page"));
