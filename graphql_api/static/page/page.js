var W,bo,jl,je,nr,rt,vo,Xn,wo,or,tr,ko,Dn=Symbol.for("pv"),ot={},at=[],Bl=/^m(i|n|o|s|text|space)$/,ar=Array.isArray,xo=at.slice,tn=Object.assign;function nn(e){e&&e.parentNode&&e.remove()}function et(e,t,r,o,a){var s={type:e,props:t,key:r,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Dn,__v:a||++bo,__i:-1,__u:0};return!a&&W.vnode&&W.vnode(s),s}function g(e){return e.children}function nt(e,t){this.props=e,this.context=t,this.__g=0}function Be(e,t){if(t==null)return e.__&&Be(e.__,e.__i+1);for(var r;t<e.__k.length;t++)if((r=e.__k[t])&&r.__e)return r.__e;return typeof e.type!="function"||e.props.__P?null:Be(e)}function Ul(e){var t,r=e.__v,o=r.__e,a=[],s=[],i=e.__P;i&&((t=tn({constructor:Dn},r)).__v=r.__v+1,W.vnode&&W.vnode(t),sr(i,t,r,e.__n,i.namespaceURI,32&r.__u?[o]:null,a,o||Be(r),32&r.__u,s),t.__v=r.__v,t.__.__k[t.__i]=t,Oo(a,t,s),r.__=r.__e=null,t.__e!=o&&_o(t))}function _o(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),_o(e)}function rr(e){(8&e.__g||(e.__g|=8,je.push(e),rt++))&&nr==W.debounceRendering||((nr=W.debounceRendering)||queueMicrotask)(Ao)}function Ao(){try{for(var e,t=1;je.length;)je.length>t&&je.sort(vo),e=je.shift(),t=je.length,8&e.__g&&Ul(e)}finally{(rt=je.length)&&(nr||queueMicrotask)(Ao)}}function Co(e,t,r,o,a,s,i,l,d,c,u){var y,m,f,v,b,_,O=o.__k||at,S=t.length;for(d=zl(r,t,O,d,S),y=0;y<S;y++)(f=r.__k[y])!=null&&(m=~f.__i&&O[f.__i]||ot,f.__i=y,_=sr(e,f,m,a,s,i,l,d,c,u),v=f.__e,(m.ref!=f.ref||8&m.__u)&&(m.ref&&ir(m.ref,null,f,m),f.ref&&u.push(f.ref,f.__c||v,f)),b=b||v,4&f.__u?(d=Eo(f,d,e,!m.__v),m.__e&&(m.__e=null)):typeof f.type=="function"&&_!==void 0?d=_:v&&(d=v.nextSibling),f.__u&=-21);return r.__e=b,d}function zl(e,t,r,o,a){var s,i,l,d,c,u,y,m,f,v=r.length,b=v,_=0,O=0,S=e.__k=Array(a);for(s=0;s<a;s++)(i=t[s])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=S[s]=et(null,i):ar(i)?i=S[s]=et(g,{children:i}):i.constructor===Dn&&i.__b?i=S[s]=et(i.type,i.props,i.key,i.ref,i.__v):S[s]=i,d=s+_,i.__=e,i.__b=e.__b+1,l=null,~(c=i.__i=Vl(i,r,d,b))&&(b--,(l=r[c])&&(l.__u|=2)),l&&l.__v?(i.__u|=16,c==d-1?_--:c==d+1?_++:c!=d&&(c>d?_--:_++,O=1)):(~c||(a>v?_--:a<v&&_++),typeof i.type!="function"&&(i.__u|=4))):S[s]=null;if(O){for(u=[],y=[],s=0;s<a;s++)if((i=S[s])&&16&i.__u){for(_=0,m=u.length;_<m;)u[f=_+m>>1]<i.__i?_=f+1:m=f;u[_]=i.__i,y[s]=_+1}for(_=u.length;s--;)y[s]&&(y[s]==_?_--:S[s].__u|=4)}if(b)for(s=0;s<v;s++)!(l=r[s])||2&l.__u||(l.__e==o&&(o=Be(l)),lr(l,l));return o}function Eo(e,t,r,o){var a,s,i,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(a=e.__k)for(s=0;s<a.length;s++)a[s]&&(a[s].__=e,t=Eo(a[s],t,r,!1));return t}for(t&&!t.parentNode&&(t=Be(e))&&!t.parentNode&&(t=null),i=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(i!=l&&(!o&&r.moveBefore&&i.parentNode?r.moveBefore(i,t):r.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Vl(e,t,r,o){var a,s=e.key,i=e.type,l=t[r],d=l&&!(2&l.__u);if(l===null&&s==null||d&&s==l.key&&i==l.type)return r;if(o>(d?1:0)){for(a=r-1;a>=0;a--)if((l=t[a])&&!(2&l.__u)&&s==l.key&&i==l.type)return a;for(a=r+1;a<t.length;a++)if((l=t[a])&&!(2&l.__u)&&s==l.key&&i==l.type)return a}return-1}function ho(e,t,r){r==null&&(r=""),t[0]=="-"?e.setProperty(t,r):e[t]=r}function Zn(e,t,r,o,a){var s,i;if(t=="style")if(typeof r=="string")e.style.cssText=r;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)r&&t in r||ho(e.style,t);if(r)for(t in r)o&&r[t]==o[t]||ho(e.style,t,r[t])}else if(t[0]=="o"&&t[1]=="n")typeof r!="function"&&(r=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=r,r&&o||(i=tr[t]||(tr[t]=Hl(t)),(e.__a||(e.__a={}))[t]=or,s=t!=(t=t.replace(wo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),r?e.addEventListener(t,i,s):e.removeEventListener(t,i,s));else{if(a=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=r??"")}catch{}if(typeof r=="function")return;r==null||r===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&r==1?"":r)}}function Hl(e){return function(t){var r=this.__e;if(r){if(r=r[e],t[Xn]==null)t[Xn]=or++;else if(t[Xn]<this.__a[e])return;return r(W.event?W.event(t):t)}}}function sr(e,t,r,o,a,s,i,l,d,c){var u,y,m,f,v,b,_,O,S,L,N,de,fe,D,B,$,A,ne,V=t.type;if(t.constructor!==Dn)return null;128&r.__u&&(d=32&r.__u,u=r.__c.__z)&&(t.__u|=d,y=s=[],u.nodeType==8?l=tt(u,s):s.push(u),l=s[0]||l),(u=W.__b)&&u(t);e:if(typeof V=="function"){m=i.length;try{if(O=t.props,S=(u=V.prototype)&&u.render,L=(u=V.contextType)&&o[u.__c],N=u?L?L.props.value:u.__:o,(f=r.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(S?t.__c=f=new V(O,N):(t.__c=f=new nt(O,N),f.constructor=V,f.render=Yl),L&&L.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),S&&(f.__s||(f.__s=f.state),V.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=tn({},f.__s)),tn(f.__s,V.getDerivedStateFromProps(O,f.__s)))),v=f.props,b=f.state,f.__v=t,r.__c){if(O!==v&&S&&!V.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(O,N),t.__v==r.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(O,f.__s,N)===!1){t.__v!=r.__v&&(f.props=O,f.state=f.__s,f.__g&=-9),t.__e=r.__e,t.__k=r.__k,t.__k.some(function(z){z&&(z.__=t)}),at.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&i.push(f),l=Be(r);break e}f.componentWillUpdate&&f.componentWillUpdate(O,f.__s,N),S&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(v,b,_)})}else S&&!V.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),S&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=N,f.props=O,f.__P=e,f.__g&=-5,de=W.__r,fe=S?25:0;do f.__g&=-9,de&&de(t),u=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++fe<25);S&&(at.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=tn({},o,f.getChildContext())),S&&r.__c&&f.getSnapshotBeforeUpdate&&(_=f.getSnapshotBeforeUpdate(v,b)),D=u&&u.type===g&&u.key==null?u.props.children:u,O.__P&&(u=l,a=(e=O.__P).namespaceURI,d=s=null,r.props&&r.props.__P!=e&&(r.__k.some(function(z){z&&lr(z,z)}),r.__k=null),l=r.__k?Be(r,0):null),l=Co(e,ar(D)?D:[D],t,r,o,a,s,i,l,d,c),O.__P&&(t.__e=null,l=u),t.__u&=-161,y&&y.some(nn),f.__h.length&&i.push(f),1&f.__g&&(f.__g&=-4)}catch(z){if(i.length=m,t.__v=null,d||s)if(z&&z.then){if(t.__u|=128|d,s){for(~(A=s.indexOf(l||void 0))||(A=s.length);(ne=s[A-1])&&ne.nodeType==8;)A--;for(;A<s.length;A++)if(ne=s[A])if(s[A]=null,B){if(ne==$)break}else{if(ne.nodeType!=8)break;ne.data.startsWith("$s")&&($=tt(B=ne))}}if(!B){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;B=l}(u=tt(B=t.__c.__z||(t.__c.__z=B)))?(t.__e=B,l=u):t.__e=l,l=l&&l.nextSibling}else s&&s.some(nn);else t.__e=r.__e;t.__k||(t.__k=r.__k||[]),z&&z.then||Ro(t),W.__e(z,t,r)}}else l=t.__e=Ql(r.__e,t,r,o,a,s,i,d,c,e);return(u=W.diffed)&&u(t),l}function tt(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var r=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))r++;else if(e.data.startsWith("/$s")&&!--r)return e}t&&t.push(e)}}function Ro(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Ro))}function Oo(e,t,r){for(var o=0;o<r.length;)ir(r[o++],r[o++],r[o++]);W.__c&&W.__c(t,e),e.some(function(a){try{e=a.__h,a.__h=[],e.some(function(s){s.call(a)})}catch(s){W.__e(s,a.__v)}})}function Ql(e,t,r,o,a,s,i,l,d,c){var u,y,m,f,v,b,_,O,S=r.props||ot,L=t.props,N=t.type;if(N=="svg"?a="http://www.w3.org/2000/svg":N=="math"?a="http://www.w3.org/1998/Math/MathML":a||(a="http://www.w3.org/1999/xhtml"),s){for(u=0;u<s.length;u++)if((v=s[u])&&(N?v.localName==N:v.nodeType==3)){e=v,s[u]=null;break}}if(!e){if(O=c.ownerDocument||document,!N)return O.createTextNode(L);e=O.createElementNS(a,N,L.is?L:c),l&&(W.__m&&W.__m(t,s),l=!1),s=null}if(N){if(c=N=="template"&&e.content||e,s=N=="textarea"&&L.defaultValue!=null?null:s&&xo.call(c.childNodes),!l&&s)for(S={},u=0;u<e.attributes.length;u++)S[(v=e.attributes[u]).name]=v.value;for(u in S)v=S[u],u=="dangerouslySetInnerHTML"?m=v:u=="children"||u in L||u=="value"&&"defaultValue"in L||u=="checked"&&"defaultChecked"in L||Zn(e,u,null,v,a);for(u in L)v=L[u],u=="children"?f=v:u=="dangerouslySetInnerHTML"?y=v:u=="value"?b=v:u=="checked"?_=v:l&&typeof v!="function"||S[u]===v||Zn(e,u,v,S[u],a);y?(l||m&&(y.__html==m.__html||y.__html==e.innerHTML)||(e.innerHTML=y.__html),t.__k=[]):(m&&(e.textContent=""),(N=="foreignObject"||a=="http://www.w3.org/1998/Math/MathML"&&Bl.test(N))&&(a="http://www.w3.org/1999/xhtml"),Co(c,ar(f)?f:[f],t,r,o,a,s,i,s?s[0]:r.__k&&Be(r,0),l,d),s&&s.some(nn)),l&&N!="textarea"||(u="value",N=="progress"&&b==null?e.removeAttribute(u):b==null||b===e[u]&&(N!="progress"||b)||Zn(e,u,b,S[u],a),u="checked",_!=null&&_!=e[u]&&Zn(e,u,_,S[u],a))}else S===L||l&&e.data==L||(e.data=L);return e}function ir(e,t,r,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(a){W.__e(a,r)}}function lr(e,t,r){var o,a,s,i;if(W.unmount&&W.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||ir(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){W.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&lr(o[i],t,typeof e.type!="function"||r&&!e.props.__P);!r&&(o=e.__c)&&(o=o.__z)&&(a=tt(o,s=[]))&&(o==e.__e&&s.some(nn),nn(a),nn(o)),r||nn(e.__e),e.__e=e.__c=e.__=null}function Yl(e,t,r){return this.constructor(e,r)}function So(e,t){var r,o,a,s;W.__&&W.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(r=e&&32&e.__u)?null:t.__k,t.__k=et(g,{children:[e]}),a=[],s=[],sr(t,t.__k,o||ot,ot,t.namespaceURI,o?null:t.firstChild?xo.call(t.childNodes):null,a,o?o.__e:t.firstChild,r,s),Oo(a,t.__k,s),t.__k.props.children=null}function To(e){function t(r){var o,a;return this.getChildContext||(o=new Set,(a={})[t.__c]=this,this.getChildContext=function(){return a},this.shouldComponentUpdate=function(s){this.props.value!=s.value&&o.forEach(function(i){i.__g|=4,rr(i)})},this.sub=function(s){o.add(s);var i=s.componentWillUnmount;s.componentWillUnmount=function(){o.delete(s),i&&i.call(s)}}),r.children}return t.__c="__cC"+ko++,t.__=e,t.Provider=(t.Consumer=function(r,o){return r.children(o)}).contextType=t,t}W={__e:function(e,t,r,o){for(var a,s,i;t=t.__;)if((a=t.__c)&&!(1&a.__g)){a.__g|=4;try{if((i=(s=a.constructor)&&s.getDerivedStateFromError)&&a.setState(s.getDerivedStateFromError(e)),a.componentDidCatch&&(a.componentDidCatch(e,o||{}),i=1),i&&8&a.__g)return void(a.__g|=2)}catch(l){e=l}}throw rt=0,e}},bo=0,jl=function(e){return e!=null&&e.constructor===Dn},nt.prototype.setState=function(e,t){var r=this.__s;r&&r!=this.state||(r=this.__s=tn({},this.state)),typeof e=="function"&&(e=e(tn({},r),this.props)),e&&(tn(r,e),this.__v&&(t&&this.__k.push(t),rr(this)))},nt.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),rr(this))},nt.prototype.render=g,je=[],rt=0,vo=function(e,t){return e.__v.__b-t.__v.__b},Xn=Symbol(),wo=/(PointerCapture)$|Capture$/i,or=0,tr={},ko=0;var Ue,q,dr,Lo,cr=Object.is,st=0,Bo=[],ur=[],X=W,$o=X.__b,Io=X.__r,No=X.diffed,Fo=X.__c,Po=X.unmount,Do=X.__;function fn(e,t){X.__h&&X.__h(q,e,st||t),st=0;var r=q.__H||(q.__H={__:[],__h:[]});return e>=r.__.length&&r.__.push({}),r.__[e]}function C(e){return st=1,Wl(zo,e)}function Wl(e,t,r){var o=fn(Ue++,2);if(o.t=e,!o.__c&&(o.__=[r?r(t):zo(void 0,t),function(s){var i=(o.__N||o.__)[0],l=o.t(i,s);cr(i,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=q,!q.__f)){q.__f=!0;var a=q.shouldComponentUpdate;q.shouldComponentUpdate=function(s,i,l){var d=this.__H;if(!d)return!0;var c=!1,u=this.props!=s;if(d.__.some(function(m){m.__N&&(c=!0,cr(m.__[0],m.__N[0])||(u=!0))}),a){var y=a.call(this,s,i,l);return c?y||u:y}return!c||u}}return o.__}function M(e,t){var r=fn(Ue++,3);!X.__s&&fr(r.__H,t)&&(r.__P=!0,r.__=e,r.u=t,q.__H.__h.push(r))}function yr(e,t){var r=fn(Ue++,4);!X.__s&&fr(r.__H,t)&&(r.__P=!1,r.__=e,r.u=t,q.__h.push(r))}function K(e){return st=5,ze(function(){return{current:e}},[])}function ze(e,t){var r=fn(Ue++,7);return fr(r.__H,t)&&(r.__=e(),r.__H=t),r.__}function mr(e){var t=q.context[e.__c],r=fn(Ue++,9);return r.c=e,t?(r.__==null&&(r.__=!0,t.sub(q)),t.props.value):e.__}function Uo(e){var t=fn(Ue++,10),r=C();return t.__=e,q.componentDidCatch||(q.componentDidCatch=function(o,a){t.__&&t.__(o,a),r[1](o)}),[r[0],function(){return r[1]()}]}function Gl(){var e;do{for(;e=ur.shift();)try{Mn(e)}catch(r){X.__e(r,{__:(e=e.__P)&&e.__v})}for(;e=Bo.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Mn),t.__h.some(pr),t.__h=[]}catch(r){t.__h=[],X.__e(r,e.__v)}}}while(ur.length)}X.__b=function(e){q=null,$o&&$o(e)},X.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Do&&Do(e,t)},X.__r=function(e){Io&&Io(e),Ue=0;var t=(q=e.__c).__H;t&&(dr==q?q.__h=[]:(t.__h.some(Mn),t.__h.some(pr),Ue=0),t.__h=[],t.__.some(function(r){r.__N&&(r.__=r.__N),r.u=r.__N=void 0})),dr=q},X.diffed=function(e){No&&No(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&jo(Bo.push(t)),t.__H.__.some(function(r){r.u&&(r.__H=r.u)})),dr=q=null},X.__c=function(e,t){t.some(function(r){try{r.__h.some(Mn),r.__h=r.__h.filter(function(o){return!o.__||pr(o)})}catch(o){r.__h=[function(){throw o}]}}),Fo&&Fo(e,t)},X.unmount=function(e){Po&&Po(e);var t,r,o=e.__c;o&&o.__H&&(o.__H.__.some(function(a){try{if(a.__P&&a.__c){if(r===void 0){for(r=e.__;r&&(!r.__c||!r.__c.__P);)r=r.__;r=r&&r.__c}a.__P=r,jo(ur.push(a))}else Mn(a)}catch(s){t=s}}),o.__H=void 0,t&&X.__e(t,o.__v))};var Mo=typeof requestAnimationFrame=="function";function ql(e){var t,r=function(){clearTimeout(o),Mo&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(r,35);Mo&&(t=requestAnimationFrame(r))}function jo(e){e!=1&&Lo==X.requestAnimationFrame||((Lo=X.requestAnimationFrame)||ql)(Gl)}function Mn(e){var t=q,r=e.__c;typeof r=="function"&&(e.__c=void 0,r()),q=t}function pr(e){var t=q;e.__c=e.__(),q=t}function fr(e,t){return!e||e.length!=t.length||t.some(function(r,o){return!cr(r,e[o])})}function zo(e,t){return typeof t=="function"?t(e):t}var hr="",gr=new Set;function gn(){return hr}function br(e){hr=e.trim();for(let t of gr)t()}function Re(){let[,e]=C(0);return M(()=>{let t=()=>e(r=>r+1);return gr.add(t),()=>{gr.delete(t)}},[]),hr}var ce=class extends Error{constructor(r,o){super(r.en);this.problem=r;this.data=o}problem;data},Vo={kind:"lost",code:"",fields:{},zh:"无法连接服务器。正在重试；已显示的内容仍是最后一次得到的答复。",en:"The server cannot be reached. Trying again; what is shown is the last answer."};async function Oe(e,t,r){let o={"content-type":"application/json",accept:"application/json"};gn()&&(o.authorization=`Bearer ${gn()}`);let a,s;try{a=await fetch("/graphql",{method:"POST",headers:o,body:JSON.stringify({query:e.toString(),variables:t}),signal:r??null}),s=await a.json()}catch(l){throw r?.aborted?l:new ce(Vo)}let i=s.errors?.[0];if(i)throw new ce(Kl(i,a),s.data);return s.data}function Kl(e,t){let r=e.extensions?.code??"INTERNAL",o=Number(t.headers.get("retry-after")??0);return{kind:Jl(r,t.status),code:r,zh:e.extensions?.message_zh??e.message,en:e.extensions?.message_en??e.message,fields:e.extensions?.fields??{},...o?{wait:o}:{}}}function Jl(e,t){return["TokenNeeded","InvalidToken","NotAllowed","TokenExpired"].includes(e)?"forbidden":t===429||t===503?"throttled":e==="INTERNAL"?"fault":"refused"}var Zl=200,Ve=new Map;function Xl(e,t){Ve.delete(e),Ve.set(e,t),Ve.size>Zl&&Ve.delete(Ve.keys().next().value)}var Ho=0,vr=new Set;function jn(){Ho+=1;for(let e of vr)e()}var ed=2e3;function E(e,t){let r=Re(),o=t===null?"":e.toString()+JSON.stringify(t)+r,[a,s]=C(0),[i,l]=C({data:Ve.get(o),problem:void 0,loading:o!=="",key:o}),d=K(i);return M(()=>{let c=()=>s(u=>u+1);return vr.add(c),()=>{vr.delete(c)}},[]),M(()=>{if(o===""||t===null)return;let c=new AbortController,u,y=m=>l(d.current={...m,key:o});return y({data:Ve.get(o)??d.current.data,problem:void 0,loading:!0}),Oe(e,t,c.signal).then(m=>{Xl(o,m),y({data:m,problem:void 0,loading:!1})},m=>{if(c.signal.aborted)return;let f=m instanceof ce?m.problem:{...Vo,kind:"fault"},v=f.kind==="lost"||f.kind==="throttled"?d.current.data:void 0;y({data:v,problem:f,loading:!1}),(f.kind==="lost"||f.kind==="throttled")&&(u=setTimeout(()=>s(b=>b+1),(f.wait??0)*1e3||ed))}),()=>{c.abort(),clearTimeout(u)}},[o,a,Ho]),i.key===o?i:{data:Ve.get(o)??i.data,problem:void 0,loading:o!==""}}var nd=["table","compare","projects","project","flow","lines","line","charts","log","operation","event","search","reconciliation","record"],td=new Set(["year","table","position","toPosition"]),Qo=["department","year","table","row","column","on","known","position","disclosure","toOn","toKnown","toPosition","toDisclosure","id","text","by","narrow","language","money"];function rd(e){let t=new URLSearchParams(e),r=t.get("view"),o={view:nd.includes(r)?r:"table"};for(let a of Qo){let s=t.get(a);s===null||s===""||(td.has(a)?/^\d{1,15}$/.test(s)&&(o[a]=Number(s)):o[a]=s)}return o.language!=="en"&&o.language!=="zh"&&delete o.language,o.money!=="yuan"&&o.money!=="wan"&&delete o.money,o}function Fe(e){let t=new URLSearchParams;e.view!=="table"&&t.set("view",e.view);for(let o of Qo){let a=e[o];a!==void 0&&a!==""&&t.set(o,String(a))}let r=t.toString();return r?`/?${r}`:"/"}function R(e,t,r={}){let{department:o,year:a,on:s,known:i,position:l,disclosure:d,language:c,money:u}=e;return j({view:t,...Yo({department:o,year:a,on:s,known:i,position:l,disclosure:d,language:c,money:u})},r)}function j(e,t){return Yo({...e,...t})}function Yo(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t!==void 0))}var wr=new Set;function Wo(){let e=hn();for(let t of wr)t(e)}addEventListener("popstate",Wo);function hn(){return rd(location.search)}function ye(e,t=!1){let r=Fe(e);r!==location.pathname+location.search&&(t?history.replaceState(null,"",r):history.pushState(null,"",r),Wo())}function P(e,t=!1){ye(j(hn(),e),t)}function h(){let[e,t]=C(hn);return M(()=>(wr.add(t),t(hn()),()=>{wr.delete(t)}),[]),e}var Go={title:"Record an operation",intro:"The ledger judges each operation first and shows the cells that will change. What is recorded is never edited, only reversed.",commands:"Commands",groups:{money:"Money",names:"Names and codes",corrections:"Corrections"},together:"Together",several:"Several as one operation",does:{allocate:"Allocate the initial budget to a line of this year's money.",advanceTransfer:"Record an upper-level transfer notified in advance; needs a document number.",carryOver:"Carry last year's money over to a carried line; closes the old line if the ledger holds it.",supplement:"Add money to a line of this year's money in mid-year; needs a document number.",cut:"Take money from a line; needs a document number.",recall:"The treasury takes unused money back from a line; needs a document number.",reallocate:"Move money between projects, codes or units: same year, source and lot, adding up to zero.",handOver:"Hand money over to a line of another department: same year, source and lot.",registerDepartment:"Register a department.",registerUnit:"Register a budget unit of a department.",registerProject:"Register a project of a unit; secret or named by a code, as the document marks it.",giveName:"Give a department, unit or project another name from a day on, or an alias.",stateCode:"Add a code to the lists, which all departments share.",reverse:"Reverse a whole operation, all its legs, once.",amend:"Put authority, reason or evidence of a recorded event right; no money moves.",correctCarryover:"Correct a carried amount once the old year is settled; the amount is signed.",several:"Several commands as one operation, all or nothing. Later ones may name what earlier ones register."},fields:{department:"Department",unit:"Budget unit",project:"Project",fiscalYear:"Fiscal year",source:"Funding source",originYear:"Origin year",line:"Budget line",giving:"Giving line",receiving:"Receiving line",parts:"Breakdown",closingParts:"Breakdown of what leaves the old line",receivingParts:"Breakdown of the receiver",amount:"Amount",function:"Function code",economic:"Economic code",axis:"Breakdown by",expenseClass:"Expense class",evidence:"Evidence",legs:"Legs",authority:"Document number (文号)",reason:"Reason",approvedBy:"Approved by",effectiveOn:"Effective on",name:"Name",secret:"Secret (its description is withheld)",codeNamed:"Named by a code only",since:"From this day on",alias:"An alias only (understood, never printed)",how:"How that is known",classification:"Which list",code:"Code",nameEn:"English name",firstYear:"First year",lastYear:"Last year",operationId:"Operation to reverse",eventId:"Event to amend",ordinal:"Number of the entry",document:"Digest of the document (sha256)",text:"What stands there",cell:"Printed cell",note:"Note"},hints:{authority:"Such as 虚财社〔2025〕31号",reason:"Why, in a sentence",effectiveOn:"In force from this day (in China)",unit:"Narrows the list of projects; a project's key alone will do",amount:"Checked against what the parts add up to",line:"0: no line of it",ordinal:"Which of the event's entries the evidence is for, from 0",operationId:"Its id; look it up in the list by day or reason",eventId:"Its id, from the event's page, such as c9d2d050-…/5",lastYear:"Empty: no end is known",closingParts:"Where the old line is classified more finely; empty: the ledger derives it",receivingParts:"Where the receiver classifies it otherwise; empty: the same"},optional:"(optional)",right:e=>`${e}, put right`,same:"Empty: it stays as it is",chooseOne:"Choose",choose:e=>`Look among ${e} projects by key or name`,pot:"Lot",holds:"This line holds",units:{wan:"万元",yuan:"元"},stated:"Amount as the document states it (optional)",addPart:"Add a part",removePart:"Remove this part",finer:"Breakdown, class, evidence …",signed:"Plus adds, minus takes away.",total:e=>e?`Total, ${e.toLowerCase()}:`:"Total:",digits:"3, 5 or 7 digits",leg:e=>`Leg ${e}`,addLeg:"Add a leg",removeLeg:"Remove this leg",sumOfLegs:"All legs together:",balanced:e=>e?"– balanced":"– must be zero",addEvidence:"Add evidence",removeEvidence:"Remove this evidence",read:(e,t)=>t?`${e}, line ${t}`:e,shared:"The whole operation",clear:"Clear",gather:"Record together with others",addDraft:"Add this command",removeDraft:"Remove",earlier:e=>`${e}: move up`,later:e=>`${e}: move down`,noDrafts:"No command yet. Add one here, or press “Record together with others” in the form of a command.",preview:"Check and preview",stillToFill:"Still to fill in:",half:" (unfinished)",checking:"Checking …",canBeRecorded:"✓ This can be recorded.",needsToken:"All is filled in. Checking and recording need a token.",toToken:"Enter a token",record:"Record",sending:"Recording …",lookFirst:"Look at this before recording",lookAt:"Look at this",confirm:"I have looked; record it all the same",confirmFirst:"Confirm the notice above first",notices:{same_authority_and_amount:"The same amount was recorded before under the same document number: it may be a duplicate.",closing_derived:"What leaves the old line is classified in one of several possible ways. Check it, or state the breakdown.",code_name_beside_real_name:"Two projects have the same amount and one is named by a code only: publishing both names may tell what the code hides."},seeOperation:"See that operation",events:e=>e===1?"1 event would be recorded":`${e} events would be recorded`,kinds:{ALLOCATION:"Allocation",ADVANCE_TRANSFER:"Advance-notified transfer",CARRYOVER:"Carryover",SUPPLEMENT:"Supplement",CUT:"Cut",REALLOCATION:"Reallocation",RECALL:"Recall",HANDOVER:"Handover",CARRYOVER_CORRECTION:"Carryover correction",ROUNDING_RESIDUAL:"Rounding residual",CARRIED_FORWARD:"Carried forward",REVERSAL:"Reversal"},event:e=>e.replace(/(?<=[a-z])(?=[A-Z])/g," ").toLowerCase().replace(/^./,t=>t.toUpperCase()),bases:{STATED:"stated",DERIVED:"derived",RESIDUAL:"residual",READ:"read"},cellsChange:e=>e===1?"1 cell would change":`${e} cells would change`,cellsChanged:e=>e===1?"1 cell changed":`${e} cells changed`,noCellChanges:"No cell would change.",noCellChanged:"No cell changed.",cellsUnread:"The cells that change could not be read; recording does not depend on it.",cell:"Cell",before:"Before",after:"After",difference:"Difference",key:"Idempotency key (sent twice, recorded once):",refused:"This cannot be recorded",toField:"Go to the field",branches:{INVALID_VALUE:"Write it anew.",UNKNOWN:"Use what is registered, or register it first.",RULE:"It breaks a rule of budget accounting: change the command.",CLASH:"It meets what was recorded before or meanwhile: look, and decide anew.",STORAGE:"The store cannot be used now: repeat it later under the same key."},known:e=>e?`Known in ${e}:`:"Known:",facts:{amountFen:"Amount",axes:"Breakdowns",axis:"Breakdown",breakdownFen:"Parts add up to",bucket:"Balance of",classification:"List",code:"Code",command:"Command",department:"Department",digest:"Digest",effectiveOn:"Effective on",eventId:"Event",expected:"Expected position",field:"Differs in",file:"File",fiscalYear:"Fiscal year",foreign:"Foreign",key:"Idempotency key",kind:"Kind",line:"Budget line",listed:"Listed name",lot:"Lot",missing:"Missing",name:"Name",nearest:"Nearest codes",on:"On",operationId:"Operation",operationOn:"Operation in force from",operations:"Operations concerned",originYear:"Origin year",position:"Log position",project:"Project",reversalOn:"Reversal in force from",reversedBy:"Reversed by",row:"Row",shortfallFen:"Missing amount",stated:"Stated name",sumFen:"Adds up to",text:"Written",topic:"Kind of event",unit:"Budget unit",values:"Different values",what:"About",why:"Why"},values:{FUNCTION:"By function",ECONOMIC:"By economic code",JOINT:"Joint",CURRENT:"This year's",CARRIED:"Carried over",TOTAL:"The total",NOT_STATED:"Not stated",PERSONNEL:"Personnel",OPERATING:"Operating",PROJECT:"Project",SOURCE:"Funding source",LOT:"Lot",FISCAL_YEAR:"Fiscal year",ORIGIN_YEAR:"Origin year",DEPARTMENT:"Department"},axes:{JOINT:"Jointly, function and economic",FUNCTION:"By function only",ECONOMIC:"By economic code only"},subject:{operation:"The operation to be reversed",event:"The event as it stands",reversed:"It was reversed already:",what:"What",who:"Recorded by",when:"Recorded at",approved:e=>`approved by ${e}`},list:e=>e.join(", "),unknown:"The outcome is unknown",unknownWhy:"No answer came: the operation may be recorded, or not. Send it again under the same key: what is recorded is not recorded twice, and you are told.",lost:"The connection was lost.",sendAgain:"Send again",recorded:"Recorded",repeated:"It was recorded before: sending it again recorded nothing more",recordedAt:"Recorded at",recordedEvents:"Events",undo:"Undo by reversal …",another:"Record another",token:{label:"Recording needs a token",use:"Use it",how:"Paste a token. Whoever runs the ledger issues one with",kept:"It is held in the memory of this page only, never in an address or a store of the browser, and is gone when the page is closed or loaded anew. Forms can be filled in without one.",as:"Recording as",scopes:"scopes",departments:"departments",all:"all",until:"good until",forget:"Forget the token",expired:"The token has expired: take a new one.",cannot:"This token does not allow recording (scope record).",unreadable:"A token is held whose content cannot be read here; whether it is good the server decides."}};var qo={name:"Budget ledger",promise:"Every figure explains itself",skip:"Skip to the content",views:{table:"Tables",compare:"Compare",projects:"Projects and units",project:"Project",flow:"Flow of money",lines:"Budget lines",line:"Budget line",charts:"Charts",log:"Operation log",operation:"Operation",event:"Event",search:"Search",reconciliation:"Reconciliation",record:"Record"},explore:"Explore",department:"Department",year:"Year",fiscalYear:e=>`${e}`,language:"Language",money:{label:"Amounts in",wan:"万元 (10,000 yuan)",yuan:"元 (yuan)"},theme:{label:"Appearance",auto:"As the system",light:"Light",dark:"Dark"},demonstration:"A demonstration: recording times and some operations are invented.",states:{loading:"Loading …",lost:"Connection lost",forbidden:"Not allowed",throttled:"Too many requests; trying again soon",refused:"No answer",fault:"The server failed",empty:"Nothing here",token:"Enter a token under Record.",next:"Going back to the newest point may help.",newest:"Back to the newest point"},nothing:"This ledger has no budget yet. Import a published document first.",tables:{all:"All tables",number:e=>`Table ${e}`,unit:e=>`Unit: ${e}`,print:"Print",blank:"blank",changed:e=>`${e} figures differ from the point before (marked; hold the pointer over one to see it)`,gap:(e,t)=>`${t} entries that do not state the ${e}, together`,keys:"Click a figure, or move with the arrow keys and press Enter, to see how it was reached; Ctrl+C copies it.",state:{PUBLISHED:"Published",NO_DISCLOSURE_YET:"Nothing was published by this point",STATED_EMPTY:"Published as empty",NOT_PUBLISHED:"Not published"}},time:{label:"Point in time",both:(e,t)=>`${e}; ${t}`,knownAt:e=>`as known on ${e}`,before:e=>`position ${e}, before any operation`,standing:"As it stood on",standingSlide:"In force up to which day",anyDay:"as in force on any day of the year",happened:(e,t)=>`as it stood on ${e}${t?` (${t} operations that day)`:""}`,knowing:"As we knew it on",knowingSlide:"Recorded up to which operation",now:"as we know it now",after:(e,t,r)=>`as known after position ${e} (recorded ${t}: ${r})`,published:e=>`as published on ${e}`,asPublished:e=>`As published on ${e}`,newest:"Back to the newest",more:"Only the first 500 operations are marked"},explain:{label:"Where the figure comes from",broken:"This part cannot be shown.",again:"Try again",titles:{entries:"The entries that make it",measures:"The three measures",rounding:"Basis and rounding",history:"How it came about",identities:"Identities it takes part in",elsewhere:"Where else the same money counts",whyNot:"Why something is not in it",query:"Show the GraphQL"},exactly:e=>` (exactly ${e} yuan)`,states:{FIGURE:"a figure",BLANK:"Blank: no entry counts here, so nothing is printed (which is not 0.00).",STATED_EMPTY:"Blank: the disclosure states this table empty, and no entry of the ledger counts in it.",NOT_PUBLISHED:"Blank: at this point there are neither entries nor a disclosure."},agrees:e=>`✓ As in the disclosure, which prints ${e}`,differs:(e,t)=>`≠ The disclosure prints ${e}, at this point it is ${t}: more was recorded since, or it is another point`,notPrinted:"The disclosure in force at this point prints no number here.",printedOn:e=>`Printed on line ${e} of the disclosure`,column:e=>`How the number found its column: ${e}`,noDocument:"There is no disclosure.",asPublished:e=>`See it as published on ${e}`,counts:"What counts here:",byPart:"Part by part",parts:{scope:"The table's scope",along:"Breakdown",row:"Row",column:"Column"},coordinates:(e,t,r)=>`Coordinates: position ${e} of the log (recorded ${r}); in force: ${t}`,anyDay:"without bound",copyCitation:"Copy the citation",copyLink:"Copy a lasting link",citation:e=>`${e.department}, ${e.year}, ${e.table}, row ${e.row}, column ${e.column}: ${e.amount}. Budget ledger, log position ${e.position} (recorded ${e.known}), in force: ${e.day}. ${e.demonstration} ${e.address}`,entries:e=>e===1?"1 entry":`${e} entries`,waysLabel:"Order",ways:{recorded:"As recorded",operation:"By operation",project:"By project",source:"By source"},all:"Load all",file:"File of entries (CSV)",kind:"Kind",amount:"Amount",running:"Running sum",subtotal:e=>e===1?"1 entry,":`${e} entries,`,sumOfEntries:"sum of the entries shown",sumOfGroups:"sum of the groups",total:"total",partly:(e,t)=>`Not all is loaded: ${e} of ${t} entries, together`,rest:"; the others",operation:e=>`operation at ${e}`,event:"event",inForce:e=>`in force from ${e}`,details:"Details and source",itself:" (the disclosure itself is the authority)",noReason:"no reason given",approvedBy:e=>`approved by ${e}`,carried:e=>`carried over, first budgeted for ${e}`,current:e=>`this year's (${e})`,facts:{project:"Project",source:"Funding source",lot:"Lot",function:"Function",economic:"Economic",authority:"Authority",reason:"Reason",effectiveOn:"Effective on",recordedAt:"Recorded at",recordedBy:"Recorded by",basis:"Basis",recordedIn:"Recorded in",amendedBy:"Amended by"},source:"Source document",noEvidence:"No line of a document is recorded for it: only the authority above.",lineOf:e=>`line ${e}`,noLine:"no line of it",cited:" (the cited line)",notKept:"This ledger does not keep the document, only its digest and the words that were read.",bases:{STATED:"stated",DERIVED:"derived",RESIDUAL:"residual",READ:"read by a person"},basisHead:"How it is known",exactSum:"Exact sum",printed:"Printed",residualSeen:(e,t,r)=>`${e} in parts; with a residual of ${r} yuan it is printed ${t}.`,residualUnseen:e=>`A residual of ${e} yuan is in it; here it does not change what is printed.`,residualWhy:"Every published figure was rounded on its own, so parts may differ by 0.01 from the printed total. Residuals of whole yuan make up for it, so that all published totals come out again.",rounded:(e,t)=>`The exact amount is not whole in hundredths of 万元. It is rounded once, at the end: printed ${e}, which is ${t} yuan from the exact amount.`,unrounded:"No residual and no rounding: what is printed is exact.",initial:"Initial budget",adjustments:"Adjustments",adjusted:"Adjusted budget",unadjusted:"none",way:e=>e.startsWith("-")?"less":e==="0"?"unchanged":"more",axisLabel:"Axis of time",axes:{recorded:"As recorded",effective:"As in force"},noHistory:"No entry ever counted here.",change:"Change",after:"After",by:"By",atPosition:e=>`at ${e}`,goThere:"Go to this point",here:"◀ here",kinds:{ALLOCATION:"allocation",ADVANCE_TRANSFER:"advance-notified transfer",CARRYOVER:"carryover",SUPPLEMENT:"supplement",CUT:"cut",REALLOCATION:"reallocation",RECALL:"recall",HANDOVER:"handover",CARRYOVER_CORRECTION:"carryover correction",ROUNDING_RESIDUAL:"rounding residual",CARRIED_FORWARD:"carried forward",REVERSAL:"reversal"},verdicts:{EXACT:"exact",BY_ROUNDING:"by rounding only",VIOLATED:"violated"},against:e=>`the other side adds up to ${e}`,stated:e=>`Stated by: ${e}`,further:e=>`${e} more cells`,cellAt:(e,t,r)=>`table ${e} ${t} · ${r}`,noDisclosure:"No disclosure at this point, so there is no identity to judge.",noIdentity:"No identity is about this figure.",touched:(e,t)=>`The ${e===1?"event":`${e} events`} of these entries count in ${t} other cells.`,moreEvents:"There are more events, which are not in this list.",nowhereElse:"Nowhere else.",cells:e=>e===1?"1 cell":`${e} cells`,whyNotHint:"Choose an event to see why each of its entries is, or is not, in this cell.",projectField:"Find a project (name or key)",eventsOf:e=>`Events of ${e}`,eventField:"Or the id of an event",askWhy:"Why not?",verdict:(e,t)=>e===0?`It does not count here: 0 of ${t}`:`It counts here: ${e} of ${t} entries`,countsHere:e=>`counted: ${e},`,keptOut:e=>`kept out: ${e},`,obstacles:e=>e,queryHint:"This panel was asked for like this; any program can ask the same.",document:"Document",variables:"Variables",copyDocument:"Copy the document",copyVariables:"Copy the variables",explorer:"Open GraphiQL",explorerHint:"(this server may not offer it)"},compare:{title:"What changed between two points",lead:"Only the figures that differ, and the operations that moved them. Click a figure to see how it was reached at that point.",before:"Before",after:"After",swap:"Exchange the two points",fromBar:"the point chosen above",byDefault:"no point is chosen above: as published",ownPoint:"for this comparison only",coordinates:(e,t)=>t?`position ${e}, in force by ${t}`:`position ${e}, any day in force`,inForce:"In force by",known:"As we knew it",knownNow:"all that is known now",knownDay:"by a day …",knownUntil:"Known by",knownAfter:"after an operation",nothingYet:"before anything was recorded",position:e=>`position ${e}`,operation:(e,t,r,o)=>`${e}, ${t}: ${r}${o?` · ${o}`:""}`,ready:"Often asked",publishedNow:e=>`As published on ${e} → now`,nothingNow:"Nothing → now",aroundOperation:"Around an operation …",aroundOne:e=>`Around ${e}`,monthInForce:"In force in a month …",monthRecorded:"Recorded in a month …",month:e=>`${e}: from its beginning to its end`,earlier:"The one before",later:"The next one",figures:"figures differ",ofTables:e=>e?`of ${e} tables changed`:"tables changed",operations:"operations moved them",most:"moved most:",whichTables:"In which tables",whichOperations:"By which operations",what:"Operation",why:"Reason, document number",days:"In force",recorded:e=>`recorded ${e}`,moved:"Figures moved",upTo:"By at most",cells:e=>`${e} figures`,shown:(e,t)=>e===t?`All ${t} changes`:`${e} of ${t} changes`,none:"No change fits. Choose another table or other words.",table:"Table",allTables:e=>`All tables (${e})`,everyTable:"Show all tables",filter:"Narrow",filterHint:"names, codes, reasons, numbers",as:"Shown as",list:"List",inTable:"In the table",row:"Row",column:"Column",difference:"Difference",movedBy:"Moved by",others:(e,t)=>[...e?[`${e} more`]:[],...t?[`${t} that cancel out within this figure`]:[]].join(", "),explain:"How it was reached",same:"Nothing changed: every figure of every table is the same.",sameBetween:(e,t)=>`Compared: “${e}” with “${t}”.`,without:e=>`${e} operations lie between and move no figure:`},reconcile:{},explorer:{all:"all",measures:{initial:"Initial",adjustments:"Adjustments",adjusted:"Adjusted"},measure:"Measure",lots:{CURRENT:"this year's",CARRIED:"carried over"},carriedOf:e=>`carried over from ${e}`,natures:{BASIC:"basic expenditure",PROJECT:"project expenditure"},classifications:{FUNCTION:"By function",ECONOMIC:"By economic class"},kinds:{ALLOCATION:"allocation",ADVANCE_TRANSFER:"advance-notified transfer",CARRYOVER:"carryover",SUPPLEMENT:"supplement",CUT:"cut",REALLOCATION:"reallocation",RECALL:"recall",HANDOVER:"handover",CARRYOVER_CORRECTION:"carryover correction",ROUNDING_RESIDUAL:"rounding residual",CARRIED_FORWARD:"carried forward",REVERSAL:"reversal"},lot:"Lot",nature:"Nature",unit:"Budget unit",source:"Funding source",project:"Project",line:"Budget line",kind:"Kind of movement",year:"Fiscal year",key:"Key",id:"Id",names:"Names",code:"Code",amount:"Amount",more:"More",total:"Total",secret:"withheld",secretMeans:"The document says that the description of this project is withheld (涉密).",codeNamed:"code name",codeNamedMeans:"The document calls this project by a code only (代号).",alias:e=>`also called: ${e}`,projectsTitle:"Projects and units",projectsHint:"Every budget unit with its projects, at the chosen point. Click a project to see where its money came from and went; the upright mark is its initial budget.",soughtProject:"Name or key",sort:"Order",byKey:"by key",byAmount:"by amount",unitAndProject:"Unit, project",adjustedBar:"Adjusted (mark: initial)",found:(e,t)=>`${e} units, ${t} projects`,projectCount:e=>e===1?"1 project":`${e} projects`,foldAll:"Fold all",unfoldAll:"Unfold all",none:"No money at this point meets these conditions.",noneSought:e=>`No name or key has “${e}” in it.`,shownTotal:"Total of those shown",without:e=>`${e} more projects are registered, but never had money by this point`,noProject:"Choose a project under Projects and units.",unknownProject:e=>`No project ${e} is registered at this point.`,projectEmpty:"This project never had money by this point.",threeMeasures:"The three measures",threeMeasuresOf:e=>`The three measures of ${e??""}`,yearOf:e=>`Fiscal year ${e}`,printed:"Where it is printed",notPrinted:"At this point no row tells this project apart.",lineage:"Where its money came from and is",lineageHint:"Each budget line: what came in, was moved, went, and is held; and the lines before and after it where money was carried over.",whatFor:"What it is for",linesOfProject:"See them in the list of budget lines",overTime:"Over time",axis:"Axis of time",axes:{EFFECTIVE:"as in force",RECORDED:"as recorded"},events:"Events",history:"History",operation:"operation",effectiveOn:"In force from",recordedAt:"Recorded at",authority:"Document number",reason:"Reason",running:"Balance after",runningRecorded:"Added up in the order of recording: what the ledger held after each.",runningEffective:"Added up by the day in force, whenever it was recorded.",notFromZero:"The upright axis does not begin at zero. Click a dot to go to that day.",pointAt:"Click a dot to go to that day.",linesTitle:"Budget lines",linesHint:"A line is project × funding source × fiscal year × lot: what every rule is about. Click one to see its balance and history.",linesTotal:e=>e===1?"1 line":`${e} lines together`,cameIn:"Came in",cameInMeans:"Allocated, carried over, supplemented, corrected",moved:"Moved",movedMeans:"Reallocated, handed over, reversed: in less out",went:"Went",wentMeans:"Cut, recalled, carried forward",holds:"Holds",carried:"Carried over",from:e=>`← from ${e}`,to:e=>`→ to ${e}`,noLine:"Choose a line under Budget lines.",available:"Available",availableMeans:"The least it holds on that day and on every later one: what may still be taken.",whereFrom:"Where from, where to",cameFrom:"From",thisLine:"This line",wentTo:"Carried to",noOrigin:e=>`The ledger has no line of ${e} that it came from.`,noCarry:"This year's money; it was not carried over.",byCodes:"What each code holds",files:"Download:",graphql:"Show the GraphQL",graphqlHint:"What is shown here is the answer to this query; copy it into any GraphQL tool, such as",query:"Query",variables:"Variables"},journal:{about:"Every operation of the ledger, the newest first; what is recorded is never changed.",live:{live:{short:"Live",long:"Live: what is recorded is shown at once"},reconnecting:{short:"Connecting",long:"The connection was lost and is being made again; nothing will be missed"},off:{short:"Not live",long:"The server does not let this page follow it: enter a token under Record, or reload"}},news:{recorded:e=>`Operation ${e} was recorded`,others:e=>`(and ${e} before it)`,show:"Show",pinned:"It is not part of the point that you look at."},narrowing:"Narrow the operations",conditions:{reason:"Reason contains",authority:"Document number contains",command:"Command",recordedBy:"Recorded by",effectiveFrom:"In force from",effectiveTo:"In force until",recordedFrom:"Recorded from",recordedTo:"Recorded until",backDated:"Only back-dated",ours:"Only what moved this department's money"},any:"any",effective:"In force (from, until)",recorded:"Recorded (from, until)",narrow:"Narrow",all:"Show all",found:e=>e===1?"1 operation":`${e} operations`,files:"Download:",noneSuch:"No operation meets these conditions.",earlier:e=>`Earlier ones: go on from position ${e}`,fresh:"new",noMoney:"moves no money",approved:e=>`approved by ${e}`,marks:{backDated:"back-dated",backDatedLong:"In force before the day on which it was recorded",reversedBy:"reversed",reverses:"reverses another"},columns:{position:"Position",what:"Operation",effectiveOn:"In force",recordedAt:"Recorded",authority:"Authority",money:"Money moved",by:"By",recordedBy:"Recorded by",approvedBy:"Approved by",reason:"Reason",id:"Id",row:"Row",column:"Column",change:"Change",function:"Function",economic:"Economic",source:"Funding source",basis:"Amount is",evidence:"Read on",amount:"Amount",project:"Project",unit:"Unit",budget:"Budget"},position:e=>`position ${e}`,events:e=>e===1?"1 event":`${e} events`,event:"The event",operation:"The operation",budgetLine:"The budget line",entries:"Entries",entriesOf:e=>e===1?"1 entry":`${e} entries`,evidence:"Where it was read",noEvidence:"No line of a document was cited when it was recorded.",notHere:"The ledger does not hold the whole document, only this line that was cited.",touched:e=>e===1?"1 cell touched":`${e} cells touched`,touchesNone:"It stands in no table.",cells:e=>e===1?"1 cell":`${e} cells`,line:e=>`line ${e}`,comma:", ",colon:": ",basis:{STATED:"stated",DERIVED:"derived",RESIDUAL:"a rounding residual",READ:"read by a person"},lot:{CURRENT:"this year's money",CARRIED:"carried money"},reverses:"It reverses:",reversedBy:"It was reversed by:",compare:"Compare the tables before and after it",reverse:"Reverse it",movesNothing:"It moves no money: it has no events and touches no cell.",amended:"It was put right later; no money moved. Above stands what was recorded; what is so:",amendment:"The amendment",noId:"Which one is not said. Choose it from the log:"},find:{short:"Search everything",box:"Search names, codes, document numbers, amounts",hint:"Part of a name, code, document number, or an amount in 万元",go:"Search",title:e=>`Search for “${e}”`,found:e=>e===1?"1 thing found":`${e} things found`,nothing:e=>`“${e}” was not found in this department and year at this point.`,can:"This is what can be found in this department and year, by any part of it; reasons are looked through, too. For example:",kinds:{SUBJECT:"Department, units and projects",CODE:"Codes",AUTHORITY:"Document numbers",AMOUNT:"Amounts (万元)",REASON:"Reasons"},lists:{FUNCTION:"by function",ECONOMIC:"by economic nature"},allInLog:e=>`All ${e} in the log`},recording:Go,disclosure:e=>`disclosure ${e}`,noAuthority:"no document number",several:e=>e.length>3?`${e.slice(0,3).join(", ")} …`:e.join(", "),command:e=>e.replace(/(?<=[a-z])(?=[A-Z])/g," ").toLowerCase().replace(/^./,t=>t.toUpperCase()),more:"Show more",close:"Close",copy:"Copy",copied:"Copied",of:(e,t)=>`${e} of ${t}`};var Ko={title:"登记业务",intro:"每一笔业务先由账本校验，列出将变动的单元格；登记之后不可修改，只能冲销。",commands:"业务指令",groups:{money:"资金",names:"名称与科目",corrections:"更正"},together:"合并登记",several:"多项合为一笔",does:{allocate:"向当年指标下达年初预算。",advanceTransfer:"登记上级提前下达的转移支付，须注明文号。",carryOver:"把上年资金结转到结转指标；账本中有原指标的，同时结清。",supplement:"年中向当年指标追加资金，须注明文号。",cut:"从指标追减资金，须注明文号。",recall:"财政收回指标上未用的资金，须注明文号。",reallocate:"在项目、科目或单位之间调剂：年度、来源、资金年度相同，各笔合计为零。",handOver:"把资金划转给另一部门的指标：年度、来源、资金年度相同。",registerDepartment:"登记一个部门。",registerUnit:"在部门下登记一个预算单位。",registerProject:"在单位下登记一个项目；涉密、代号按文件标注。",giveName:"自某日起给部门、单位或项目另一名称，或登记别名。",stateCode:"在科目表中增列一个科目；科目表由各部门共用。",reverse:"冲销整笔业务及其全部分录，只能一次。",amend:"更正已登记事件的文号、事由或证据；不动资金。",correctCarryover:"上年决算后更正结转金额；金额可正可负。",several:"几项指令合为一笔业务：要么全部登记，要么都不登记。后面的指令可以使用前面登记的名称。"},fields:{department:"部门",unit:"预算单位",project:"项目",fiscalYear:"预算年度",source:"资金来源",originYear:"来源年度",line:"指标",giving:"划出指标",receiving:"划入指标",parts:"分解",closingParts:"结转下年的分解",receivingParts:"划入方的分解",amount:"金额",function:"功能分类",economic:"经济分类",axis:"分解方式",expenseClass:"经费类别",evidence:"证据",legs:"各笔",authority:"文号",reason:"事由",approvedBy:"审批人",effectiveOn:"业务日期",name:"名称",secret:"涉密项目（不公开说明）",codeNamed:"代号项目（只用代号）",since:"启用日期",alias:"仅作别名（能识别，不印出）",how:"说明",classification:"分类",code:"科目编码",nameEn:"英文名称",firstYear:"起始年度",lastYear:"终止年度",operationId:"要冲销的业务",eventId:"要更正的事件",ordinal:"分录序号",document:"公开文件摘要（sha256）",text:"原文",cell:"单元格",note:"说明"},hints:{authority:"如：虚财社〔2025〕31号",reason:"一句话说明为什么",effectiveOn:"自这一天起生效（中国日期）",unit:"先选单位，项目列表只列其项目；只填项目短码也可",amount:"填写后与分解合计核对",line:"0 表示不在某一行",ordinal:"证据对应第几条分录，从 0 起",operationId:"业务标识；可从列表中按日期、事由查找",eventId:"事件标识，见事件页；如 c9d2d050-…/5",lastYear:"不填：尚无终止",closingParts:"原指标分解更细时，写明结转出去的是哪些；不填则由账本推定",receivingParts:"划入方分解与划出方不同时填写；不填则相同"},optional:"（选填）",right:e=>`更正后的${e}`,same:"不填：保持原样",chooseOne:"请选择",choose:e=>`可按短码或名称从 ${e} 个项目中查找`,pot:"资金年度",holds:"该指标现有",units:{wan:"万元",yuan:"元"},stated:"文件所列金额（选填）",addPart:"加一行",removePart:"删去这一行",finer:"分解方式、经费类别、证据……",signed:"正数增加，负数减少。",total:e=>e?`${e}合计`:"合计",digits:"3、5 或 7 位数字",leg:e=>`第 ${e} 笔`,addLeg:"加一笔",removeLeg:"删去这一笔",sumOfLegs:"各笔合计",balanced:e=>e?"，平衡":"，应为零",addEvidence:"加一条证据",removeEvidence:"删去这条证据",read:(e,t)=>t?`${e}，第 ${t} 行`:e,shared:"整笔业务",clear:"清空",gather:"放入合并登记",addDraft:"加入这项指令",removeDraft:"删去",earlier:e=>`${e}：上移`,later:e=>`${e}：下移`,noDrafts:"还没有指令。在此加入，或在各指令的表单里点“放入合并登记”。",preview:"校验与预览",stillToFill:"还需填写：",half:"（未写完）",checking:"正在校验……",canBeRecorded:"✓ 校验通过，可以登记。",needsToken:"填写完毕。校验和登记需要令牌。",toToken:"输入令牌",record:"登记",sending:"正在登记……",lookFirst:"登记前请先核实",lookAt:"请留意",confirm:"已核实，仍要登记",confirmFirst:"请先确认上面的提示",notices:{same_authority_and_amount:"同一文号下已登记过相同金额，可能重复。",closing_derived:"结转出去的部分有几种可能的分解，账本取了其中一种；请核对，或写明“结转下年的分解”。",code_name_beside_real_name:"两个项目金额相同，其中一个只用代号：同时公开两个名称，可能泄露代号所指。"},seeOperation:"查看那笔业务",events:e=>`将登记 ${e} 个事件`,kinds:{ALLOCATION:"年初预算",ADVANCE_TRANSFER:"提前下达",CARRYOVER:"上年结转",SUPPLEMENT:"追加",CUT:"追减",REALLOCATION:"调剂",RECALL:"收回",HANDOVER:"划转",CARRYOVER_CORRECTION:"结转更正",ROUNDING_RESIDUAL:"尾差",CARRIED_FORWARD:"结转下年",REVERSAL:"冲销"},event:e=>od[e]??e,bases:{STATED:"文件所列",DERIVED:"推定",RESIDUAL:"尾差",READ:"判读"},cellsChange:e=>`将变动 ${e} 个单元格`,cellsChanged:e=>`变动了 ${e} 个单元格`,noCellChanges:"没有单元格变动。",noCellChanged:"没有单元格变动。",cellsUnread:"变动的单元格未能读出；不影响登记。",cell:"单元格",before:"变动前",after:"变动后",difference:"差额",key:"幂等键（重复发送只登记一次）：",refused:"不能登记",toField:"到该栏",branches:{INVALID_VALUE:"请改写该项。",UNKNOWN:"请改用已登记的，或先登记。",RULE:"违反预算会计规则，请修改指令。",CLASH:"与已登记的内容冲突：请查看后重新决定。",STORAGE:"存储暂不可用：稍后用同一幂等键重试。"},known:e=>e?`${e} 中已有：`:"已有：",facts:{amountFen:"金额",axes:"分解方式",axis:"分解方式",breakdownFen:"分解合计",bucket:"余额所在",classification:"分类",code:"科目编码",command:"指令",department:"部门",digest:"摘要",effectiveOn:"业务日期",eventId:"业务事件",expected:"应有位置",field:"不同之处",file:"文件",fiscalYear:"预算年度",foreign:"外来项",key:"幂等键",kind:"业务类型",line:"指标",listed:"科目表名称",lot:"资金年度",missing:"缺少项",name:"名称",nearest:"相近科目",on:"日期",operationId:"业务",operationOn:"原业务日期",operations:"相关业务",originYear:"来源年度",position:"日志位置",project:"项目",reversalOn:"冲销日期",reversedBy:"冲销业务",row:"行",shortfallFen:"缺口",stated:"所给名称",sumFen:"合计",text:"原文",topic:"事件类型",unit:"预算单位",values:"不同的值",what:"对象",why:"原因"},values:{FUNCTION:"功能分类",ECONOMIC:"经济分类",JOINT:"联合分解",CURRENT:"当年",CARRIED:"结转",TOTAL:"总额",NOT_STATED:"未列明",PERSONNEL:"人员经费",OPERATING:"公用经费",PROJECT:"项目支出",SOURCE:"资金来源",LOT:"资金年度",FISCAL_YEAR:"预算年度",ORIGIN_YEAR:"来源年度",DEPARTMENT:"部门"},axes:{JOINT:"联合（功能与经济一并）",FUNCTION:"只按功能分类",ECONOMIC:"只按经济分类"},subject:{operation:"将冲销的业务",event:"将更正的事件（现状）",reversed:"这笔业务已被冲销：",what:"业务",who:"登记人",when:"登记时间",approved:e=>`审批：${e}`},list:e=>e.join("、"),unknown:"结果未知",unknownWhy:"没有收到答复：这笔业务可能已经登记，也可能没有。请用同一幂等键再次发送——已登记的不会重复登记，并会如实告知。",lost:"连接中断。",sendAgain:"再次发送",recorded:"已登记",repeated:"此前已登记过：这次发送没有再记一笔",recordedAt:"登记时间",recordedEvents:"业务事件",undo:"冲销这笔业务……",another:"再登记一笔",token:{label:"登记需要令牌",use:"使用",how:"粘贴令牌。没有令牌的，请账本管理员签发：",kept:"令牌只保存在本页内存中：不写入网址，也不存入浏览器；关闭或刷新页面即失效。没有令牌也可以先填表。",as:"登记人",scopes:"权限",departments:"部门",all:"全部",until:"有效期至",forget:"忘记令牌",expired:"令牌已过期，请换新的。",cannot:"该令牌没有登记权限（record）。",unreadable:"已持有令牌，但无法读出其内容；是否有效由服务器判断。"}},od={OperationReversed:"业务冲销",DepartmentRegistered:"部门登记",UnitRegistered:"单位登记",ProjectRegistered:"项目登记",NameGiven:"名称登记",CodeStated:"科目登记",Allocated:"下达",CarriedOver:"结转",Adjusted:"调整",Amended:"更正说明"};var ad={RegisterDepartment:"登记部门",RegisterUnit:"登记单位",RegisterProject:"登记项目",GiveName:"更名",StateCode:"登记科目",Allocate:"年初预算",AdvanceTransfer:"提前下达",CarryOver:"上年结转",Supplement:"追加",Cut:"追减",Recall:"收回",CorrectCarryover:"结转更正",Reallocate:"调剂",HandOver:"划转",Reverse:"冲销",Amend:"更正说明",PublishDisclosure:"公开",RoundResidual:"尾差",RequireEmptyYear:"年度尚未登记"},sd={budget:"预算",time:"时点",scope:"表的范围",along:"分解方式",row:"行",column:"栏"},id={total:"总计"},ld={income:"收入",expenditure:"支出"},Jo={name:"预算账本",promise:"每个数字都能说明自己",skip:"跳到正文",views:{table:"表",compare:"比较",projects:"项目与单位",project:"项目",flow:"资金流向",lines:"指标",line:"指标",charts:"图表",log:"业务日志",operation:"业务",event:"事件",search:"搜索",reconciliation:"核对",record:"登记"},explore:"查阅",department:"部门",year:"年度",fiscalYear:e=>`${e} 年`,language:"语言",money:{label:"金额单位",wan:"万元",yuan:"元"},theme:{label:"外观",auto:"跟随系统",light:"浅色",dark:"深色"},demonstration:"演示账本：登记时间和部分业务为虚构。",states:{loading:"正在读取……",lost:"连接中断",forbidden:"无权查看",throttled:"请求过多，稍后自动重试",refused:"无法回答",fault:"服务器出错",empty:"没有内容",token:"请在“登记”页输入令牌。",next:"可以改回最新时点再试。",newest:"回到最新时点"},nothing:"账本中还没有预算。请先导入公开文件。",tables:{all:"全部表",number:e=>`表${e}`,unit:e=>`单位：${e}`,print:"打印",blank:"空白",changed:e=>`与刚才的时点相比，${e} 个数字不同（已标出；鼠标停留可见原值）`,gap:(e,t)=>`未列明${e}的 ${t} 条分录，合计`,keys:"点击数字，或用方向键移动后按回车，查看其来历；Ctrl+C 复制。",state:{PUBLISHED:"已公开",NO_DISCLOSURE_YET:"此时点尚无公开文件",STATED_EMPTY:"公开为空表",NOT_PUBLISHED:"未公开"}},time:{label:"时点",both:(e,t)=>`${e}；${t}`,knownAt:e=>`截至 ${e} 所知`,before:e=>`第 ${e} 位：尚无业务`,standing:"业务日期：截至",standingSlide:"截至哪一天生效",anyDay:"全年生效的业务",happened:(e,t)=>`截至 ${e} 生效${t?`（当日 ${t} 笔）`:""}`,knowing:"登记：据当时所知",knowingSlide:"登记到哪一笔业务为止",now:"目前所知的一切",after:(e,t,r)=>`截至第 ${e} 位所知（${t} 登记：${r}）`,published:e=>`${e} 公开时所知`,asPublished:e=>`公开于 ${e}`,newest:"回到最新",more:"只标出前 500 笔业务"},explain:{label:"数字的来历",broken:"这一部分无法显示。",again:"再试一次",titles:{entries:"构成它的分录",measures:"三个口径",rounding:"依据与尾差",history:"它的变化过程",identities:"勾稽关系",elsewhere:"同一笔钱还在哪里",whyNot:"为何不在这里",query:"查看 GraphQL"},exactly:e=>`（准确值 ${e} 元）`,states:{FIGURE:"数字",BLANK:"空白：没有一笔分录计入这里，所以什么也不印（不是 0.00）。",STATED_EMPTY:"空白：公开文件声明本表为空表，账本中也没有分录计入。",NOT_PUBLISHED:"空白：此时点既没有分录，也没有公开文件。"},agrees:e=>`✓ 与公开文件一致：印作 ${e}`,differs:(e,t)=>`≠ 公开文件印作 ${e}，此时点为 ${t}：公开之后又有业务，或时点不同`,notPrinted:"此时点有效的公开文件没有在这里印数字。",printedOn:e=>`印在公开文件第 ${e} 行`,column:e=>`栏次的依据：${e}`,noDocument:"没有公开文件。",asPublished:e=>`看 ${e} 公开时的样子`,counts:"计入：",byPart:"逐项解释",parts:{scope:"表的范围",along:"分解方式",row:"行",column:"栏"},coordinates:(e,t,r)=>`坐标：日志第 ${e} 位（${r} 登记）；业务日期：${t}`,anyDay:"不限",copyCitation:"复制引文",copyLink:"复制固定链接",citation:e=>`${e.department}，${e.year}，${e.table}，行 ${e.row}，栏 ${e.column}：${e.amount}。预算账本日志第 ${e.position} 位（${e.known} 登记），业务日期：${e.day}。${e.demonstration}${e.address}`,entries:e=>`${e} 笔分录`,waysLabel:"排列方式",ways:{recorded:"登记顺序",operation:"按业务",project:"按项目",source:"按资金来源"},all:"全部载入",file:"分录文件（CSV）",kind:"业务类型",amount:"金额",running:"累计",subtotal:e=>`${e} 笔，小计`,sumOfEntries:"所列分录之和",sumOfGroups:"各组小计之和",total:"总额",partly:(e,t)=>`尚未全部载入：已列 ${e} / ${t} 笔，其和为`,rest:"，其余共",operation:e=>`第 ${e} 位的业务`,event:"事件",inForce:e=>`${e} 起生效`,details:"明细与原文",itself:"（以公开文件本身为依据）",noReason:"未说明事由",approvedBy:e=>`审批 ${e}`,carried:e=>`结转资金，来源年度 ${e}`,current:e=>`当年资金（${e}）`,facts:{project:"项目",source:"资金来源",lot:"资金年度",function:"功能分类",economic:"经济分类",authority:"依据文件",reason:"事由",effectiveOn:"业务日期",recordedAt:"登记时间",recordedBy:"登记人",basis:"依据",recordedIn:"登记于",amendedBy:"更正业务"},source:"原文",noEvidence:"没有登记原文出处：只有上面的依据文件。",lineOf:e=>`第 ${e} 行`,noLine:"不在某一行",cited:"（所引的行）",notKept:"本账本没有保存这份文件的原件，只有其摘要和所引文字。",bases:{STATED:"文件说明",DERIVED:"推定",RESIDUAL:"尾差",READ:"人工判读"},basisHead:"如何得知",exactSum:"准确合计",printed:"印作",residualSeen:(e,t,r)=>`各部分合计 ${e}，加上尾差 ${r} 元后，印作 ${t}。`,residualUnseen:e=>`其中有尾差 ${e} 元；在这里它不改变印出的数字。`,residualWhy:"公开文件的每个数字都是各自四舍五入的，分项之和因此可能与印出的合计差 0.01。账本用整元的尾差补上，使所有公开的合计都能重算出来。",rounded:(e,t)=>`准确值不是 0.01 万元的整数倍，只在最后四舍五入一次：印作 ${e}，与准确值相差 ${t} 元。`,unrounded:"没有尾差，也没有舍入：印出的就是准确值。",initial:"年初预算",adjustments:"调整",adjusted:"调整后",unadjusted:"没有调整",way:e=>e.startsWith("-")?"减":e==="0"?"不变":"增",axisLabel:"时间轴",axes:{recorded:"按登记时间",effective:"按业务日期"},noHistory:"从来没有分录计入这里。",change:"变动",after:"之后",by:"由",atPosition:e=>`第 ${e} 位`,goThere:"到这一时点去",here:"◀ 现在",kinds:{ALLOCATION:"年初预算",ADVANCE_TRANSFER:"提前下达",CARRYOVER:"上年结转",SUPPLEMENT:"追加",CUT:"追减",REALLOCATION:"调剂",RECALL:"收回",HANDOVER:"划转",CARRYOVER_CORRECTION:"结转更正",ROUNDING_RESIDUAL:"尾差",CARRIED_FORWARD:"结转下年",REVERSAL:"冲销"},verdicts:{EXACT:"相等",BY_ROUNDING:"差在舍入",VIOLATED:"不平"},against:e=>`另一边之和 ${e}`,stated:e=>`出处：${e}`,further:e=>`另 ${e} 个单元格`,cellAt:(e,t,r)=>`表${e} ${id[t]??t} · ${ld[r]??r}`,noDisclosure:"此时点没有公开文件，没有可以核对的勾稽关系。",noIdentity:"没有勾稽关系涉及这个数字。",touched:(e,t)=>`这些分录所属的 ${e} 个事件还计入其他 ${t} 个单元格。`,moreEvents:"还有别的事件没有列入。",nowhereElse:"不在别处。",cells:e=>`${e} 个单元格`,whyNotHint:"选一个事件，看它的每笔分录为何（不）计入这个单元格。",projectField:"查找项目（名称或短码）",eventsOf:e=>`${e} 的事件`,eventField:"或填事件标识",askWhy:"为何不在",verdict:(e,t)=>e===0?`${t} 笔分录都不计入这里`:`${t} 笔分录中有 ${e} 笔计入这里`,countsHere:e=>`计入这里：${e} 笔，`,keptOut:e=>`不计入：${e} 笔，`,obstacles:e=>sd[e]??e,queryHint:"这块面板就是这样问出来的；任何程序都能同样地问。",document:"查询",variables:"变量",copyDocument:"复制查询",copyVariables:"复制变量",explorer:"在 GraphiQL 中打开",explorerHint:"（这台服务器可能没有开放它）"},compare:{title:"两个时点之间，变了什么",lead:"只列出不同的数字，以及使其变动的业务。点击数字，查看它在该时点的来历。",before:"之前",after:"之后",swap:"互换前后两个时点",fromBar:"即上方“时点”所选",byDefault:"上方“时点”未选，取公开时",ownPoint:"仅用于本页比较",coordinates:(e,t)=>t?`第 ${e} 位，业务日期截至 ${t}`:`第 ${e} 位，业务日期不限`,inForce:"业务日期截至",known:"登记：据何时所知",knownNow:"目前所知的一切",knownDay:"截至某日所知……",knownUntil:"截至（登记日）",knownAfter:"截至某笔业务",nothingYet:"尚无任何业务",position:e=>`第 ${e} 位`,operation:(e,t,r,o)=>`第 ${e} 位 ${t} ${r}${o?` · ${o}`:""}`,ready:"常用比较",publishedNow:e=>`${e} 公开时 → 目前`,nothingNow:"空账 → 目前",aroundOperation:"一笔业务前后……",aroundOne:e=>`前后：${e}`,monthInForce:"某月生效……",monthRecorded:"某月登记……",month:e=>`${e} 月初 → 月末`,earlier:"前一个",later:"后一个",figures:"个数字不同",ofTables:e=>e?`张表有变动（共 ${e} 张）`:"张表有变动",operations:"笔业务使其变动",most:"变动最大：",whichTables:"哪些表",whichOperations:"哪些业务",what:"业务",why:"事由、文号",days:"生效",recorded:e=>`${e} 登记`,moved:"变动数字",upTo:"最大变动",cells:e=>`${e} 个数字`,shown:(e,t)=>e===t?`全部 ${t} 个变动`:`列出 ${t} 个变动中的 ${e} 个`,none:"没有符合条件的变动。请改换表或筛选文字。",table:"表",allTables:e=>`全部表（${e}）`,everyTable:"列出全部表",filter:"筛选",filterHint:"名称、科目、事由、文号",as:"显示方式",list:"清单",inTable:"在表中",row:"行",column:"栏",difference:"差额",movedBy:"变动来源",others:(e,t)=>[...e?[`另 ${e} 笔`]:[],...t?[`${t} 笔在此数字内相抵`]:[]].join("，"),explain:"查看来历",same:"没有变动：全部表的每个数字都相同。",sameBetween:(e,t)=>`比较的是“${e}”与“${t}”。`,without:e=>`其间有 ${e} 笔业务，未使任何数字变动：`},reconcile:{},explorer:{all:"全部",measures:{initial:"年初预算",adjustments:"调整",adjusted:"调整后"},measure:"口径",lots:{CURRENT:"当年",CARRIED:"结转"},carriedOf:e=>`${e} 年结转`,natures:{BASIC:"基本支出",PROJECT:"项目支出"},classifications:{FUNCTION:"按功能分类",ECONOMIC:"按经济分类"},kinds:{ALLOCATION:"年初预算",ADVANCE_TRANSFER:"提前下达",CARRYOVER:"上年结转",SUPPLEMENT:"追加",CUT:"追减",REALLOCATION:"调剂",RECALL:"收回",HANDOVER:"划转",CARRYOVER_CORRECTION:"结转更正",ROUNDING_RESIDUAL:"尾差",CARRIED_FORWARD:"结转下年",REVERSAL:"冲销"},lot:"资金年度",nature:"支出性质",unit:"预算单位",source:"资金来源",project:"项目",line:"指标",kind:"业务类型",year:"预算年度",key:"短码",id:"标识",names:"名称",code:"科目",amount:"金额",more:"更多",total:"合计",secret:"涉密",secretMeans:"公开文件注明该项目内容不予公开。",codeNamed:"代号",codeNamedMeans:"公开文件只以代号称呼该项目。",alias:e=>`曾用名：${e}`,projectsTitle:"项目与单位",projectsHint:"每个预算单位及其项目，按所选时点的数。点击项目看它的来历和去向；竖线是年初预算。",soughtProject:"名称或短码",sort:"排序",byKey:"按短码",byAmount:"按金额",unitAndProject:"单位、项目",adjustedBar:"调整后（竖线：年初预算）",found:(e,t)=>`${e} 个单位，${t} 个项目`,projectCount:e=>`${e} 个项目`,foldAll:"全部收起",unfoldAll:"全部展开",none:"此时点没有符合条件的资金。",noneSought:e=>`没有名称或短码含“${e}”的内容。`,shownTotal:"所示合计",without:e=>`另有 ${e} 个已登记的项目，此时点从未有过资金`,noProject:"请从“项目与单位”中选择一个项目。",unknownProject:e=>`此时点没有登记项目 ${e}。`,projectEmpty:"此时点该项目从未有过资金。",threeMeasures:"三个口径",threeMeasuresOf:e=>`${e??""} 年三个口径`,yearOf:e=>`${e} 年度`,printed:"公开表中的位置",notPrinted:"此时点没有一行单独列出该项目。",lineage:"资金的来龙去脉",lineageHint:"每条指标：来了多少、转移多少、减少多少、现有多少，以及跨年度结转的前后两条指标。",whatFor:"用途",linesOfProject:"在指标列表中查看",overTime:"随时间的变化",axis:"时间轴",axes:{EFFECTIVE:"业务日期",RECORDED:"登记时间"},events:"业务事件",history:"历史",operation:"所属业务",effectiveOn:"业务日期",recordedAt:"登记时间",authority:"文号",reason:"事由",running:"事后余额",runningRecorded:"按登记先后累计：每登记一笔之后，账上的数。",runningEffective:"按业务日期累计：每一天生效之后的数，无论何时登记。",notFromZero:"纵轴不从零开始。点击圆点，转到那一天的时点。",pointAt:"点击圆点，转到那一天的时点。",linesTitle:"指标",linesHint:"指标是项目、资金来源、年度和资金年度的组合，一切规则都以它为准。点击指标看余额和历史。",linesTotal:e=>`${e} 条指标合计`,cameIn:"增加",cameInMeans:"年初预算、上年结转、追加、结转更正",moved:"转移",movedMeans:"调剂、划转、冲销，转入减转出",went:"减少",wentMeans:"追减、收回、结转下年",holds:"现有",carried:"结转",from:e=>`← 来自 ${e} 年`,to:e=>`→ 转入 ${e} 年`,noLine:"请从“指标”列表中选择一条指标。",available:"可用余额",availableMeans:"此日及以后各日中最少的余额，即还可以动用的数。",whereFrom:"从哪里来，到哪里去",cameFrom:"来自",thisLine:"本指标",wentTo:"结转到",noOrigin:e=>`账本中没有 ${e} 年的来源指标。`,noCarry:"当年资金，不是结转而来。",byCodes:"按科目的余额",files:"下载：",graphql:"查看 GraphQL 查询",graphqlHint:"此页内容就是这个查询的答复；可以复制到任何 GraphQL 工具，例如",query:"查询",variables:"变量"},journal:{about:"账本中的每一笔业务，新的在前；登记后不可改动。",live:{live:{short:"实时",long:"实时：新登记的业务随即显示"},reconnecting:{short:"正在连接",long:"与服务器的连接中断，正在重新连接；不会遗漏业务"},off:{short:"不实时",long:"服务器不允许实时跟踪：请在“登记”页输入令牌，或自行刷新"}},news:{recorded:e=>`第 ${e} 位已登记`,others:e=>`（此前另有 ${e} 笔）`,show:"查看",pinned:"所看时点不含此业务。"},narrowing:"筛选业务",conditions:{reason:"事由含",authority:"文号含",command:"业务指令",recordedBy:"登记人",effectiveFrom:"业务日期从",effectiveTo:"业务日期至",recordedFrom:"登记时间从",recordedTo:"登记时间至",backDated:"只看倒签",ours:"只看动用本部门资金的"},any:"全部",effective:"业务日期（从、至）",recorded:"登记时间（从、至）",narrow:"筛选",all:"清除筛选",found:e=>`${e} 笔业务`,files:"下载：",noneSuch:"没有符合筛选条件的业务。",earlier:e=>`更早的业务：以第 ${e} 位为时点继续`,fresh:"新",noMoney:"不动用资金",approved:e=>`审批：${e}`,marks:{backDated:"倒签",backDatedLong:"业务日期早于登记之日",reversedBy:"已冲销",reverses:"冲销业务"},columns:{position:"位置",what:"业务",effectiveOn:"业务日期",recordedAt:"登记时间",authority:"依据",money:"动用资金",by:"登记人",recordedBy:"登记人",approvedBy:"审批人",reason:"事由",id:"标识",row:"行",column:"栏",change:"变动",function:"功能分类",economic:"经济分类",source:"资金来源",basis:"金额依据",evidence:"原文",amount:"金额",project:"项目",unit:"预算单位",budget:"预算"},position:e=>`第 ${e} 位`,events:e=>`${e} 个事件`,event:"事件详情",operation:"所属业务",budgetLine:"指标",entries:"分录",entriesOf:e=>`${e} 条分录`,evidence:"出处",noEvidence:"登记时没有引用文件原文。",notHere:"账本中没有这份文件的全文，只有登记时引用的这一行。",touched:e=>`触及 ${e} 个单元格`,touchesNone:"不在任何表中。",cells:e=>`${e} 格`,line:e=>`第 ${e} 行`,comma:"、",colon:"：",basis:{STATED:"说明",DERIVED:"推定",RESIDUAL:"尾差",READ:"判读"},lot:{CURRENT:"当年资金",CARRIED:"结转资金"},reverses:"本业务冲销了：",reversedBy:"本业务已被冲销：",compare:"比较登记前后的表",reverse:"冲销此业务",movesNothing:"本业务不动用资金：没有事件，不触及任何单元格。",amended:"登记后有更正说明（资金未变）。登记时的内容见上，现为：",amendment:"更正业务",noId:"没有指明是哪一笔。请从业务日志中选择："},find:{short:"全局搜索",box:"搜索名称、科目、文号、金额",hint:"名称、科目编码、文号或金额（万元）的一部分",go:"搜索",title:e=>`搜索“${e}”`,found:e=>`找到 ${e} 项`,nothing:e=>`在这个部门和年度的时点上，没有找到“${e}”。`,can:"可以搜索本部门本年度的以下内容，输入其中一部分即可；事由也会一并查找。例如：",kinds:{SUBJECT:"部门、单位和项目",CODE:"科目",AUTHORITY:"文号",AMOUNT:"金额（万元）",REASON:"事由"},lists:{FUNCTION:"支出功能分类",ECONOMIC:"部门预算支出经济分类"},allInLog:e=>`在业务日志中查看全部 ${e} 笔`},recording:Ko,disclosure:e=>`公开文件 ${e}`,noAuthority:"无文号",several:e=>e.length>3?`${e.slice(0,3).join("、")}等`:e.join("、"),command:e=>ad[e]??e,more:"显示更多",close:"关闭",copy:"复制",copied:"已复制",of:(e,t)=>`${e} / ${t}`};var dd={zh:Jo,en:qo};function cd(){return navigator.languages.some(e=>e.toLowerCase().startsWith("zh"))?"zh":"en"}function ue(){let{language:e}=h();return e??cd()}function p(){return dd[ue()]}function k(){let e=ue();return t=>t[e]||t.zh}var ud=Symbol.for("pv"),pd=0;function n(e,t,r,o,a,s){t||(t={});var i,l,d=t;if("ref"in d&&typeof e!="function")for(l in d={},t)l=="ref"?i=t[l]:d[l]=t[l];var c={type:e,props:d,key:r,ref:i,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ud,__v:--pd,__i:-1,__u:0};return(a||s)&&(c.__source=a,c.__self=s),W.vnode&&W.vnode(c),c}function F({answer:e,children:t}){let r=p(),{data:o,problem:a,loading:s}=e;return n("div",{"aria-busy":s,class:s&&o!==void 0?"awaiting":"",children:[a&&n(be,{problem:a}),o!==void 0?t(o):s&&n("p",{class:"note loading",role:"status",children:r.states.loading})]})}function be({problem:e}){let t=p(),r=ue(),o=h(),a=o.on??o.known??o.position??o.disclosure;return n("div",{class:`note problem ${e.kind}`,role:"alert",children:[n("strong",{children:t.states[e.kind]}),n("p",{children:e[r]}),e.kind==="forbidden"&&n("p",{children:n(x,{to:R(o,"record"),children:t.states.token})}),e.kind==="refused"&&a!==void 0&&n("p",{children:[t.states.next," ",n(x,{to:yd(o),children:t.states.newest})]}),e.code&&n("p",{class:"code",children:e.code})]})}function yd(e){return j(e,{on:void 0,known:void 0,position:void 0,disclosure:void 0})}function H({children:e}){return n("p",{class:"note",children:e??p().states.empty})}function x({to:e,children:t,...r}){return n("a",{...r,href:Fe(e),onClick:o=>{o.button!==0||o.ctrlKey||o.metaKey||o.shiftKey||o.altKey||(o.preventDefault(),ye(e))},children:t})}function Zo(e){return n(H,{})}var T=class extends String{__apiType;value;__meta__;constructor(t,r){super(t),this.value=t,this.__meta__=r}toString(){return this.value}},Zy=new T(`
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
    `,{fragmentName:"Sheet"}),Xy=new T(`
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
    `,{fragmentName:"ExplainedLines"}),em=new T(`
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
    `,{fragmentName:"CellStep"}),nm=new T(`
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
    `,{fragmentName:"Measured"}),tm=new T(`
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
}`,{fragmentName:"Flow"}),rm=new T(`
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
    `,{fragmentName:"Moved"}),om=new T(`
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
    `,{fragmentName:"ChangedCells"}),Xo=new T(`
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
    `),ea=new T(`
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
}`),it=new T(`
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
}`),na=new T(`
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
}`),lt=new T(`
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
    `),ta=new T(`
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
    `),ra=new T(`
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
}`),oa=new T(`
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
    `),aa=new T(`
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
    `),sa=new T(`
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
    `),ia=new T(`
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
    `),la=new T(`
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
    `),rn=new T(`
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
}`),dt=new T(`
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
    `),da=new T(`
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
    `),He=new T(`
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
}`),kr=new T(`
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
}`),ca=new T(`
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
}`),ua=new T(`
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
    `),pa=new T(`
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
}`),xr=new T(`
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
    `),ya=new T(`
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
    `),ct=new T(`
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
    `),ut=new T(`
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
    `),_r=new T(`
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
    `),ma=new T(`
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
    `),fa=new T(`
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
    `),ga=new T(`
    query Log($narrow: OperationsFilter, $at: At, $first: Int!) {
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
    `),Ar=new T(`
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
    `),ha=new T(`
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
    `),ba=new T(`
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
    `),Cr=new T(`
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
    `),va=new T(`
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
    `),wa=new T(`
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
    `),ka=new T(`
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
    `),xa=new T(`
    query Sources {
  fundingSources {
    source
    label {
      zh
      en
    }
  }
}
    `),_a=new T(`
    query Holding($department: String!, $source: FundingSource, $project: String) {
  lineage(department: $department, source: $source, project: $project) {
    line
    fiscalYear
    originYear
    lot
    holdsFen
  }
}
    `),Aa=new T(`
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
    `),Ca=new T(`
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
    `),Er=new T(`
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
}`),bn=new T(`
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
    `),Ea=new T(`
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
    `);function Se(e,t,r,o={}){let a=new URLSearchParams,s={effectiveOn:e.on,knownAt:e.known,position:e.position,disclosure:e.disclosure};for(let[i,l]of Object.entries({department:e.department,fiscalYear:e.year,...s,...o}))l!==void 0&&a.set(i,String(l));return`/export/${t}.${r}?${a}`}function I(e){return Ra(e.on,e.known,e.position,e.disclosure)}function Rr(e){return Ra(e.toOn,e.toKnown,e.toPosition,e.toDisclosure)}function Qe(e){return{on:e.effectiveOn??void 0,known:e.knownAt??void 0,position:e.position??void 0,disclosure:e.disclosure??void 0}}function Ra(e,t,r,o){let a=e===void 0?{}:{effectiveOn:e};return o!==void 0?{...a,disclosure:o}:r!==void 0?{...a,position:r}:t!==void 0?{...a,knownAt:t}:a}var Oa={wan:1000000n,yuan:100n};function Q(e,t){let r=BigInt(e),o=r<0n?-r:r,a=Oa[t]/100n,s=(o+a/2n)/a,i=(s/100n).toString().replace(/\B(?=(\d{3})+$)/g,",");return`${r<0n&&s>0n?"-":""}${i}.${(s%100n).toString().padStart(2,"0")}`}function Te(e,t){return BigInt(e)>0n?`+${Q(e,t)}`:Q(e,t)}function on(e,t){return BigInt(e)%(Oa[t]/100n)!==0n}function ve(e){let t=BigInt(e);return t<0n?-t:t}function Ye(e,t){let r=BigInt(t);return r===0n?0:Number(BigInt(e)*1000000n/r)/1e6}function Ae(e){return e.reduce((t,r)=>t+BigInt(r),0n).toString()}function Bn(e){let t=new Map;for(let r of e){let o=t.get(r.table);o?o.push(r):t.set(r.table,[r])}return t}function Sa(e){let t=new Map;for(let{operation:r,changeFen:o}of e.flatMap(a=>a.moves)){if(o==="0")continue;let a=t.get(r.id),s=a&&ve(a.most)>=ve(o)?a.most:o;t.set(r.id,{operation:r,cells:(a?.cells??0)+1,most:s})}return[...t.values()].sort((r,o)=>r.operation.position-o.operation.position)}function Ta(e){return e.reduce((t,r)=>t===void 0||ve(r.differenceFen)>ve(t.differenceFen)?r:t,void 0)}function La(e,t,r){let o=t.trim().toLowerCase();return o===""?e:e.filter(a=>md(a,r).some(s=>s.toLowerCase().includes(o)))}function md(e,t){let r=[e.rowLabel,e.columnLabel].flatMap(a=>[a.zh,a.en]),o=e.moves.flatMap(({operation:a})=>[a.reason,a.authority?.documentNumber??"",...a.commands.map(t)]);return[...r,e.row,e.before,e.after,...o]}function w({fen:e,plus:t=!1}){let r=h().money??"wan",o=p(),a=t?Te(e,r):Q(e,r),s=on(e,r)?`${Q(e,"yuan")} ${o.money.yuan}`:void 0;return n("span",{class:`fen${BigInt(e)<0n?" negative":""}`,title:s,children:[a,s&&n("span",{class:"inexact","aria-label":s,children:"≈"})]})}function Un({change:e,at:t,children:r}){let{table:o,row:a,column:s}=e,i=p();return n(x,{to:R(h(),"table",{table:o,row:a,column:s,...Qe(t)}),title:i.compare.explain,children:r})}function vn({change:e,at:t,side:r}){let o=h().money??"wan",a=p(),s=r==="before"?e.beforeFen:e.afterFen,i=e[r];return i===""?n("span",{class:"none",title:a.tables.blank,children:"—"}):n(Un,{change:e,at:t,children:o==="yuan"&&s!==null?Q(s,o):i})}var fd=new Intl.DateTimeFormat("sv-SE",{timeZone:"Asia/Shanghai",dateStyle:"short"}),gd=new Intl.DateTimeFormat("sv-SE",{timeZone:"Asia/Shanghai",dateStyle:"short",timeStyle:"short"});function G(e,t){return(t==="day"?fd:gd).format(new Date(e))}function J({authority:e}){let t=p();return e?.documentNumber?n("span",{class:"authority",children:e.documentNumber}):e?.disclosure?n("span",{class:"authority",title:e.disclosure,children:t.disclosure(e.disclosure.slice(0,12))}):n("span",{class:"authority none",children:t.noAuthority})}function re({at:e}){return n("time",{dateTime:e,title:e,children:G(e,"minute")})}function U({id:e,children:t}){let r=h();return n(x,{to:R(r,"operation",{id:e}),children:t})}function oe({id:e,there:t={},children:r}){let o=h();return n(x,{to:R(o,"event",{...t,id:e}),children:r})}var $a=2;function Na({moves:e}){let t=p(),r=e.filter(s=>s.changeFen!=="0").sort((s,i)=>ve(s.changeFen)<ve(i.changeFen)?1:-1),o=r.slice(r.length>$a+1?$a:r.length),a=e.filter(s=>s.changeFen==="0");return n(g,{children:[n("ul",{class:"moves",children:r.slice(0,r.length-o.length).map(s=>n(Ia,{move:s},s.operation.id))}),o.length+a.length>0&&n("details",{children:[n("summary",{children:t.compare.others(o.length,a.length)}),n("ul",{class:"moves",children:[...o,...a].map(s=>n(Ia,{move:s},s.operation.id))})]})]})}function Ia({move:{operation:e,changeFen:t}}){let r=p();return n("li",{children:[n(w,{fen:t,plus:!0})," ",n(U,{id:e.id,children:pt(e.commands,r)})," ",n("span",{class:"reason",children:[e.reason," ",n("span",{class:"hint",children:n(J,{authority:e.authority})})]})]})}var hd=/^(Register|GiveName|StateCode|RequireEmptyYear|PublishDisclosure)/;function pt(e,t){if(e.includes("PublishDisclosure"))return t.command("PublishDisclosure");let r=e.filter(o=>!hd.test(o));return t.several((r.length>0?r:e).map(t.command))}function Fa({changes:e,pair:t}){let r=p(),o=r.money[h().money??"wan"],a=e.reduce((s,i)=>ve(i.differenceFen)>s?ve(i.differenceFen):s,0n);return n("div",{class:"wide",children:n("table",{class:"list changed-cells",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.compare.row}),n("th",{scope:"col",children:r.compare.column}),n("th",{scope:"col",class:"amount",children:[r.compare.before," ",n("span",{class:"unit",children:o})]}),n("th",{scope:"col",class:"amount",children:r.compare.after}),n("th",{scope:"col",class:"amount",children:r.compare.difference}),n("td",{class:"bar"}),n("th",{scope:"col",children:r.compare.movedBy})]})}),n("tbody",{children:e.map((s,i)=>n(bd,{change:s,again:e[i-1]?.row===s.row,most:a,pair:t},`${s.row}\0${s.column}`))})]})})}function bd({change:e,again:t,most:r,pair:o}){let a=k();return n("tr",{class:t?"again":"",children:[n("th",{scope:"row",children:a(e.rowLabel)}),n("td",{class:"column",children:a(e.columnLabel)}),n("td",{class:"amount was",children:n(vn,{change:e,at:o.before,side:"before"})}),n("td",{class:"amount now",children:n(vn,{change:e,at:o.after,side:"after"})}),n("td",{class:"amount difference",children:n(w,{fen:e.differenceFen,plus:!0})}),n("td",{class:"bar",children:n(vd,{fen:e.differenceFen,most:r})}),n("td",{class:"causes-of",children:n(Na,{moves:e.moves})})]})}function vd({fen:e,most:t}){let r=Ye(ve(e),t)*48,o=BigInt(e)<0n;return n("svg",{viewBox:"0 0 100 12",preserveAspectRatio:"none","aria-hidden":"true",class:o?"less":"more-of",children:[n("line",{x1:"50",x2:"50",y1:"0",y2:"12","vector-effect":"non-scaling-stroke"}),n("rect",{x:o?50-r:50,y:"2",width:Math.max(r,.8),height:"8"})]})}var yt={},Or={position:0};function Sr(e){return Object.keys(I(e)).length>0||Object.keys(Rr(e)).length>0}function Ma(e,t){if(Sr(e))return{before:I(e),after:Rr(e)};let r=t.disclosures[0];return{before:r?{disclosure:r.digest}:Or,after:yt}}function We({before:e,after:t},r){let a=Object.keys(e).length===0&&Object.keys(t).length===0?{position:r.operations.at(-1)?.position??0}:e;return{...Qe(a),toOn:t.effectiveOn??void 0,toKnown:t.knownAt??void 0,toPosition:t.position??void 0,toDisclosure:t.disclosure??void 0}}function mt(e,t){return Pa(e.before,t.before)&&Pa(e.after,t.after)}function Pa(e,t){return["effectiveOn","knownAt","position","disclosure"].every(r=>(e[r]??null)===(t[r]??null))}function Tr(e){return{before:{position:e.before},after:{position:e.position}}}function Lr(e,t){let r=e.flatMap(a=>(t==="knownAt"?G(a.recordedAt,"day"):a.effectiveOn)??[]);return[...new Set(r.map(a=>a.slice(0,7)))].sort().map(a=>({name:a,pair:{before:{[t]:Da(a,-1)},after:{[t]:Da(a,0)}}}))}function Da(e,t){let[r,o]=e.split("-").map(Number);return new Date(Date.UTC(r,o+t,0)).toISOString().slice(0,10)}function ft(e,t){let{data:r}=E(ut,{department:e,year:t??null,after:null});return{operations:r?.operations.nodes??[],disclosures:r?.department.disclosures??[],more:r?.operations.pageInfo.hasNextPage??!1}}function ja(e){return[...new Set(e.flatMap(t=>t.effectiveOn??[]))].sort()}function Ba({department:e,year:t}){let r=h(),o=p(),a=ft(e,t),s=[r.on,r.known,r.position,r.disclosure].some(d=>d!==void 0),[i,l]=C(()=>!matchMedia(wd).matches);return n("details",{class:`time${s?" pinned":""}`,open:i,onToggle:d=>l(d.currentTarget.open),children:[n("summary",{children:[n("strong",{children:o.time.label})," ",n("span",{role:"status",children:o.time.both(ht(r,a,o),bt(r,a,o))})]}),n("div",{class:"axes",children:[n(kd,{marks:a}),n(xd,{marks:a}),n("p",{class:"now",children:[n("button",{type:"button",disabled:!s,onClick:()=>P(gt),children:o.time.newest}),a.more&&n("span",{class:"hint",children:o.time.more})]})]})]})}var wd="(max-width: 60rem)",gt={on:void 0,known:void 0,position:void 0,disclosure:void 0};function ht({on:e},{operations:t},r){return e===void 0?r.time.anyDay:r.time.happened(e,t.filter(o=>o.effectiveOn===e).length)}function bt(e,t,r){let o=t.disclosures.find(s=>s.digest===e.disclosure);if(o)return r.time.published(o.publishedOn);if(e.known!==void 0)return r.time.knownAt(e.known);let a=t.operations[Ua(e,t)];return e.position===void 0?r.time.now:a?r.time.after(e.position,G(a.recordedAt,"minute"),r.several(a.commands.map(r.command))):r.time.before(e.position)}function Ua(e,{operations:t,disclosures:r}){let o=e.position??r.find(s=>s.digest===e.disclosure)?.position,{known:a}=e;return o!==void 0?t.filter(s=>s.position<=o).length-1:a===void 0?t.length:t.filter(s=>(a.length>10?s.recordedAt:G(s.recordedAt,"day"))<=a).length-1}function kd({marks:e}){let t=h(),{on:r}=t,o=p(),a=ja(e.operations);return n("div",{class:"axis",children:[n("label",{for:"time-on",children:o.time.standing}),n("input",{id:"time-on",type:"date",value:r??"",min:"1949-01-01",max:"2999-12-31",onChange:s=>P({on:s.currentTarget.value||void 0})}),n(za,{label:o.time.standingSlide,count:a.length,index:r===void 0?a.length:a.filter(s=>s<=r).length-1,text:ht(t,e,o),mark:s=>({x:s,title:a[s]??""}),onSlide:s=>P({on:a[s]},!0)})]})}function xd({marks:e}){let t=h(),r=p(),{operations:o,disclosures:a}=e;return n("div",{class:"axis",children:[n("label",{for:"time-known",children:r.time.knowing}),n("input",{id:"time-known",type:"date",value:t.known?.slice(0,10)??"",min:"1949-01-01",max:"2999-12-31",onChange:s=>P({...gt,on:t.on,known:s.currentTarget.value||void 0})}),n(za,{label:r.time.knowingSlide,count:o.length,index:Ua(t,e),text:bt(t,e,r),mark:s=>({x:s,title:o[s]?.reason??"",late:o[s]?.backDated??!1}),onSlide:s=>P({...gt,on:t.on,position:o[s]?.position},!0)}),a.map(s=>n("button",{type:"button",class:"published","aria-pressed":t.disclosure===s.digest,onClick:()=>P({...gt,disclosure:s.digest}),children:r.time.asPublished(s.publishedOn)},s.digest))]})}function za({label:e,count:t,index:r,text:o,mark:a,onSlide:s}){let i=Array.from({length:t},(l,d)=>a(d));return n("span",{class:"strip",children:[n("svg",{viewBox:`-0.5 0 ${t+1} 10`,preserveAspectRatio:"none","aria-hidden":"true",children:i.map(l=>n("rect",{x:l.x-.12,width:.24,y:l.late?0:3,height:l.late?10:7,children:n("title",{children:l.title})},l.x))}),n("input",{type:"range",min:0,max:t,value:r,"aria-label":e,"aria-valuetext":o,disabled:t===0,onInput:l=>{let d=Number(l.currentTarget.value);s(d)}})]})}function Ha({pair:e,marks:t,found:r}){let o=p(),a=h(),{before:s,after:i}=e;return n("div",{class:"points",children:[n(Va,{id:"before",title:o.compare.before,at:s,marks:t,found:r?.before,note:Sr(a)?o.compare.fromBar:o.compare.byDefault,onChoose:l=>P(We({before:l,after:i},t))}),n("button",{type:"button",class:"swap",title:o.compare.swap,"aria-label":o.compare.swap,onClick:()=>P(We({before:i,after:s},t)),children:"⇄"}),n(Va,{id:"after",title:o.compare.after,at:i,marks:t,found:r?.after,note:o.compare.ownPoint,onChoose:l=>P(We({before:s,after:l},t))})]})}function Va({id:e,title:t,at:r,marks:o,found:a,note:s,onChoose:i}){let l=p();return n("fieldset",{class:`point ${e}`,children:[n("legend",{children:t}),n("p",{class:"said",children:vt(r,o,l)}),n("p",{class:"hint",children:[s,a&&` · ${l.compare.coordinates(a.position,a.effectiveOn)}`]}),n("div",{class:"choose",children:[n(Ad,{id:e,at:r,marks:o,onChoose:i}),n("label",{children:[l.compare.inForce,n("input",{type:"date",value:r.effectiveOn??"",min:"1949-01-01",max:"2999-12-31",onChange:d=>i({..._d(r),...Qa("effectiveOn",d.currentTarget.value)})})]})]})]})}function vt(e,t,r){let o=j({view:"compare"},Qe(e)),a=bt(o,t,r);return e.disclosure!=null&&e.effectiveOn==null?a:r.time.both(ht(o,t,r),a)}function _d({knownAt:e,position:t,disclosure:r}){return r!=null?{disclosure:r}:t!=null?{position:t}:e!=null?{knownAt:e}:{}}function Qa(e,t){return t===""?{}:{[e]:t}}function Ad({id:e,at:t,marks:r,onChoose:o}){let a=p(),{operations:s,disclosures:i}=r,l=t.effectiveOn!=null?{effectiveOn:t.effectiveOn}:{},d=s.at(-1),c=m=>{let[f,v=""]=m.split(":");return f==="disclosure"?{disclosure:v}:f==="position"?{...l,position:Number(v)}:f==="day"?{...l,knownAt:d?G(d.recordedAt,"day"):new Date().toISOString().slice(0,10)}:l},u=Cd(t),y=s.some(m=>m.position===t.position)||t.position==null||t.position===0;return n(g,{children:[n("label",{children:[a.compare.known,n("select",{value:u,onChange:m=>o(c(m.currentTarget.value)),children:[n("option",{value:"now",children:a.compare.knownNow}),i.map(m=>n("option",{value:`disclosure:${m.digest}`,children:a.time.asPublished(m.publishedOn)},m.digest)),n("option",{value:"day",children:a.compare.knownDay}),n("optgroup",{label:a.compare.knownAfter,children:[n("option",{value:"position:0",children:a.compare.nothingYet}),!y&&n("option",{value:u,children:a.compare.position(t.position??0)}),s.map(m=>n("option",{value:`position:${m.position}`,children:a.compare.operation(m.position,G(m.recordedAt,"day"),a.several(m.commands.map(a.command)),m.reason)},m.id))]})]})]}),u==="day"&&n("label",{children:[a.compare.knownUntil,n("input",{id:`${e}-known`,type:"date",value:t.knownAt?.slice(0,10),min:"1949-01-01",max:"2999-12-31",onChange:m=>o({...l,...Qa("knownAt",m.currentTarget.value)})})]})]})}function Cd({knownAt:e,position:t,disclosure:r}){return r!=null?`disclosure:${r}`:t!=null?`position:${t}`:e!=null?"day":"now"}function Wa({pair:e,marks:t}){let r=p(),o=[...t.disclosures.map(({digest:a,publishedOn:s})=>({name:r.compare.publishedNow(s),pair:{before:{disclosure:a},after:yt}})),{name:r.compare.nothingNow,pair:{before:Or,after:yt}}];return n("section",{class:"ready","aria-label":r.compare.ready,children:[n("span",{class:"hint",children:r.compare.ready}),o.map(a=>n(Ed,{name:a.name,to:a.pair,pair:e,marks:t},a.name)),n(Rd,{pair:e,marks:t}),n(Ya,{name:r.compare.monthInForce,months:Lr(t.operations,"effectiveOn"),pair:e,marks:t}),n(Ya,{name:r.compare.monthRecorded,months:Lr(t.operations,"knownAt"),pair:e,marks:t})]})}function Ed({name:e,to:t,pair:r,marks:o}){let a=h();return n(x,{class:"chip",to:j(a,We(t,o)),"aria-current":mt(r,t)?"true":void 0,children:e})}function Rd({pair:e,marks:t}){let r=p(),{operations:o}=t,a=o.findIndex(i=>mt(e,Tr(i))),s=i=>{let l=o[i];l&&P(We(Tr(l),t))};return o.length===0?null:n("span",{class:"stepper",children:[n("select",{"aria-label":r.compare.aroundOperation,value:a,onChange:i=>s(Number(i.currentTarget.value)),children:[n("option",{value:-1,disabled:!0,children:r.compare.aroundOperation}),o.map((i,l)=>n("option",{value:l,children:r.compare.aroundOne(r.compare.operation(i.position,G(i.recordedAt,"day"),r.several(i.commands.map(r.command)),i.reason))},i.id))]}),a>=0&&n(Ga,{index:a,count:o.length,onChoose:s})]})}function Ya({name:e,months:t,pair:r,marks:o}){let a=p(),s=t.findIndex(l=>mt(r,l.pair)),i=l=>{let d=t[l];d&&P(We(d.pair,o))};return t.length===0?null:n("span",{class:"stepper",children:[n("select",{"aria-label":e,value:s,onChange:l=>i(Number(l.currentTarget.value)),children:[n("option",{value:-1,disabled:!0,children:e}),t.map((l,d)=>n("option",{value:d,children:a.compare.month(l.name)},l.name))]}),s>=0&&n(Ga,{index:s,count:t.length,onChoose:i})]})}function Ga({index:e,count:t,onChoose:r}){let o=p();return n(g,{children:[n("button",{type:"button",disabled:e===0,"aria-label":o.compare.earlier,title:o.compare.earlier,onClick:()=>r(e-1),children:"‹"}),n("button",{type:"button",disabled:e===t-1,"aria-label":o.compare.later,title:o.compare.later,onClick:()=>r(e+1),children:"›"})]})}function qa(e){let t=e.target.closest("a.figure"),r=t?.closest("table");if(!t||!r)return;if((e.ctrlKey||e.metaKey)&&e.key==="c"&&!getSelection()?.toString()){navigator.clipboard?.writeText(t.textContent?.trim()??"");return}let o=t.closest("td"),a=o.parentElement,s=Od(e,o,a,r);s&&(e.preventDefault(),t.setAttribute("tabindex","-1"),s.setAttribute("tabindex","0"),s.focus(),s.scrollIntoView({block:"nearest",inline:"nearest"}))}function Od(e,t,r,o){let a=$r(r),s=a.findIndex(l=>l.closest("td")===t),i=e.ctrlKey||e.metaKey;switch(e.key){case"ArrowRight":return a[s+1]??null;case"ArrowLeft":return a[s-1]??null;case"ArrowDown":return wt(r,t.cellIndex,1);case"ArrowUp":return wt(r,t.cellIndex,-1);case"PageDown":return wt(r,t.cellIndex,20);case"PageUp":return wt(r,t.cellIndex,-20);case"Home":return(i?$r(o)[0]:a[0])??null;case"End":return(i?$r(o).at(-1):a.at(-1))??null;default:return null}}function $r(e){return[...e.querySelectorAll("a.figure")]}function wt(e,t,r){let o=null,a=e;for(let s=Math.abs(r);s>0&&a;){a=r>0?a.nextElementSibling:a.previousElementSibling;let i=a?.cells[t]?.querySelector("a.figure");i&&(o=i,s-=1)}return o}function kt(e){let t=e.blocks.map(s=>({key:s.key,heads:s.rowHeads,columns:e.columns.filter(i=>s.columns.includes(i.key)),rows:new Map(e.rows.filter(i=>i.block===s.key).map(i=>[i.line,i]))})),r=Math.max(...e.columns.map(s=>s.under.length))+1,o=[...new Set(e.rows.map(s=>s.line))].sort((s,i)=>s-i),a=t.reduce((s,i)=>s+i.heads.length+i.columns.length,0);return{blocks:t,headings:Sd(t,r),lines:o,width:a}}function xt(e,t,r){let o=e.code!==null&&(e.key===e.code||e.key.endsWith(`/${e.code}`));if(t<2)return[o?`${e.code} ${r(e.label)}`:r(e.label)];let a=e.code??"";return t===2?[o?a:"",r(e.label)]:o||e.code===null?[a,r(e.label),""]:[a,e.codeLabel?r(e.codeLabel):"",r(e.label)]}function Sd(e,t){let r=Array.from({length:t},()=>[]);for(let o of e){for(let[a,s]of o.heads.entries())r[0]?.push({key:`${o.key}/${a}`,label:s,span:1,depth:t,column:void 0});Ka(o.columns,0,t,r,o.key)}return r}function Ka(e,t,r,o,a){let s=0;for(;s<e.length;){let i=e[s],l=i.under[t],d=s+1;if(l===void 0)o[t]?.push({key:`${a}/${i.key}`,label:i.title,span:1,depth:r-t,column:i});else{for(;d<e.length&&e[d]?.under[t]?.zh===l.zh;)d+=1;let c=`${a}/${i.key}/${t}`;o[t]?.push({key:c,label:l,span:d-s,depth:1,column:void 0}),Ka(e.slice(s,d),t+1,r,o,c)}s=d}}var an=(e,t)=>`${e}\0${t}`;function Za({table:e,before:t}){let r=h(),o=p(),a=k(),s=ze(()=>kt(e),[e]),i=K(null),l=Fe(j(r,{table:e.number,row:void 0,column:void 0})),d=`${l}${l.includes("?")?"&":"?"}`,c=r.money??"wan",u=ze(()=>s.lines.map(y=>n("tr",{"data-line":y,children:s.blocks.map(m=>n(Id,{block:m,line:y,blank:o.tables.blank,prefix:d,unit:c,before:t,said:a},m.key))},y)),[s,d,c,t,a(e.title)]);return M(()=>{let y=i.current;if(!y)return;for(let v of y.querySelectorAll("[aria-current]"))v.removeAttribute("aria-current");let m=r.row===void 0?null:Ja(y,r);m?.setAttribute("aria-current","true");let f=m??y.querySelector("a.figure");for(let v of y.querySelectorAll('a.figure[tabindex="0"]'))v.setAttribute("tabindex","-1");f?.setAttribute("tabindex","0")},[u,r.row,r.column]),M(()=>{let y=i.current&&r.row!==void 0?Ja(i.current,r):null;y&&Td(y)},[e.number,r.row,r.column]),n("table",{ref:i,class:`grid blocks-${s.blocks.length}`,onKeyDown:y=>qa(y),onClick:y=>Ld(y),children:[n("caption",{class:"unseen",children:a(e.title)}),n("thead",{children:s.headings.map((y,m)=>n("tr",{children:y.map(f=>n($d,{heading:f},f.key))},m))}),n("tbody",{children:u}),s.lines.length===0&&n("tbody",{children:n("tr",{children:n("td",{class:"empty",colSpan:s.width,children:o.tables.state[e.state]})})})]})}function Ja(e,t){let r=`a[data-row="${CSS.escape(t.row??"")}"][data-column="${CSS.escape(t.column??"")}"]`;return e.querySelector(r)}function Td(e){let t=e.closest(".scroll");if(!t)return;let[r,o]=[e.getBoundingClientRect(),t.getBoundingClientRect()],a=o.top+(e.closest("table")?.tHead?.offsetHeight??0),s=Math.max(Math.min(o.bottom,innerHeight),a+r.height);r.top<a?t.scrollTop-=a-r.top:r.bottom>s&&(t.scrollTop+=r.bottom-s+r.height),r.left<o.left?t.scrollLeft-=o.left-r.left:r.right>o.right&&(t.scrollLeft+=r.right-o.right+2)}function Ld(e){let t=e.target.closest("a.figure");!t||e.button!==0||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey||(e.preventDefault(),!getSelection()?.toString()&&P({row:t.dataset.row,column:t.dataset.column}))}function $d({heading:e}){let t=k(),{label:r,span:o,depth:a,column:s}=e;return n("th",{scope:o>1?"colgroup":"col",colSpan:o,rowSpan:a,class:s?"amount":o>1?"":"item",title:s?t(s.definition):void 0,children:t(r)})}function Id({block:e,line:t,prefix:r,unit:o,before:a,said:s,blank:i}){let l=e.rows.get(t),d=e.heads.length;if(!l)return n(g,{children:[...e.heads,...e.columns].map((y,m)=>n("td",{},m))});let c=xt(l,d,s),u=c.findLastIndex(y=>y!=="");return n(g,{children:[c.map((y,m)=>m===u?n("th",{scope:"row",class:Nd(l),title:Fd(l,s),children:y},m):n("td",{class:m===0?"code":"item",children:y},m)),l.cells.map(y=>{let m=a.get(an(l.key,y.column)),f=o==="yuan"&&y.fen!==null?Q(y.fen,"yuan"):y.text,v=`${r}row=${encodeURIComponent(l.key)}&column=${encodeURIComponent(y.column)}`;return n("td",{class:`amount${l.total?" total":""}${m===void 0?"":" changed"}`,children:n("a",{class:"figure",href:v,tabIndex:-1,draggable:!1,"data-row":l.key,"data-column":y.column,...y.state==="FIGURE"?{}:{"data-blank":y.state,"aria-label":i},...m===void 0?{}:{title:m===""?"—":m,"data-was":m},children:y.state==="FIGURE"?f:null})},y.column)})]})}function Nd(e){return`item level-${Math.min(e.level,6)}${e.total?" total":""}${e.leaf?" leaf":""}`}function Fd(e,t){let r=t(e.label)===e.label.zh?e.label.en:e.label.zh;return e.codeLabel&&e.codeLabel.zh!==e.label.zh?`${r} · ${t(e.codeLabel)}`:r}function Xa({number:e,changes:t,pair:r,budget:{department:o,year:a}}){let s=E(ea,{department:o,year:a??null,number:e,...r});return n(F,{answer:s,children:({before:i,after:l})=>l.blocks.map(d=>n(Dd,{table:Pd(i,l,d.key,t),number:e,changes:t,pair:r},d.key))})}function Pd(e,t,r,o){let a=new Set(o.map(c=>c.row)),s=[...t.rows,...e.rows].filter(c=>c.block===r&&a.has(c.key)),i=new Map;for(let c of s)i.has(c.key)||i.set(c.key,{...c,line:i.size});let l=t.blocks.filter(c=>c.key===r),d=t.columns.filter(c=>l[0]?.columns.includes(c.key));return{...t,blocks:l,columns:d,rows:[...i.values()]}}function Dd({table:e,changes:t,pair:r}){let o=k(),a=new Set(e.columns.map(c=>c.key)),s=new Map(t.filter(c=>a.has(c.column)).map(c=>[an(c.row,c.column),c])),i=e.rows.filter(c=>c.cells.some(u=>s.has(an(c.key,u.column))));if(i.length===0)return null;let l=kt(e),d=l.blocks[0]?.heads.length??1;return n("div",{class:"wide",children:n("table",{class:"grid sheet-of-changes",children:[n("thead",{children:l.headings.map((c,u)=>n("tr",{children:c.map(({key:y,label:m,span:f,depth:v,column:b})=>n("th",{scope:f>1?"colgroup":"col",colSpan:f,rowSpan:v,class:b?"amount":f>1?"":"item",children:o(m)},y))},u))}),n("tbody",{children:i.map(c=>n(Md,{table:e.number,row:c,heads:d,mine:s,pair:r},c.key))})]})})}function Md({table:e,row:t,heads:r,mine:o,pair:a}){let s=k(),i=h().money??"wan",l=xt(t,r,s),d=l.findLastIndex(c=>c!=="");return n("tr",{children:[l.map((c,u)=>u===d?n("th",{scope:"row",class:`item level-${Math.min(t.level,6)}${t.total?" total":""}`,children:c},u):n("td",{class:u===0?"code":"item",children:c},u)),t.cells.map(c=>{let u=o.get(an(t.key,c.column));if(u)return n("td",{class:"amount changed",children:[n("span",{class:"was",children:n(vn,{change:u,at:a.before,side:"before"})}),n("span",{class:"now",children:[n("span",{"aria-hidden":"true",children:"→ "}),n(vn,{change:u,at:a.after,side:"after"})]})]},c.column);let y=i==="yuan"&&c.fen!==null?Q(c.fen,i):c.text;return n("td",{class:"amount as-before",children:y!==""&&n(Un,{change:{table:e,row:t.key,column:c.column},at:a.after,children:y})},c.column)})]})}function ns({changes:e,pair:t,names:r}){let o=p(),a=k(),s=Bn(e),i=Sa(e),l=Ta(e);return n(g,{children:[n("ul",{class:"tiles",children:[n("li",{children:[n("strong",{children:e.length})," ",o.compare.figures]}),n("li",{children:[n("strong",{children:s.size})," ",o.compare.ofTables(r.size)]}),n("li",{children:[n("strong",{children:i.length})," ",o.compare.operations]}),l&&n("li",{class:"most",children:[n("strong",{children:n(w,{fen:l.differenceFen,plus:!0})}),o.compare.most," ",n(Un,{change:l,at:t.after,children:`${o.tables.number(l.table)} ${a(l.rowLabel)} · ${a(l.columnLabel)}`})]})]}),n("div",{class:"causes",children:[n(jd,{tables:s,names:r}),n(Bd,{moved:i})]})]})}function jd({tables:e,names:t}){let r=p(),o=k(),a=h(),s=Math.max(...[...e.values()].map(i=>i.length));return n("section",{children:[n("h2",{children:r.compare.whichTables}),n("ul",{class:"bars",children:[...e].map(([i,l])=>n("li",{children:n(x,{to:j(a,{table:a.table===i?void 0:i}),"aria-current":a.table===i?"true":void 0,children:[n("span",{class:"number",children:r.tables.number(i)}),n("span",{class:"name",children:o(t.get(i)??{zh:"",en:""})}),n("span",{class:"bar","aria-hidden":"true",children:n("span",{style:{width:`${l.length/s*100}%`}})}),n("span",{class:"number",children:l.length})]})},i))})]})}function Bd({moved:e}){let t=p();return n("section",{children:[n("h2",{children:t.compare.whichOperations}),n("div",{class:"wide within",tabIndex:0,role:"region","aria-label":t.compare.whichOperations,children:n("table",{class:"list movers",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:t.compare.what}),n("th",{scope:"col",children:t.compare.why}),n("th",{scope:"col",children:t.compare.days}),n("th",{scope:"col",class:"amount",children:t.compare.moved}),n("th",{scope:"col",class:"amount",children:t.compare.upTo})]})}),n("tbody",{children:e.map(({operation:r,cells:o,most:a})=>n("tr",{children:[n("th",{scope:"row",children:n(U,{id:r.id,children:pt(r.commands,t)})}),n("td",{children:[r.reason," ",n("span",{class:"hint",children:n(J,{authority:r.authority})})]}),n("td",{class:"days",children:[r.effectiveOn,n("span",{class:"hint",children:[" ",t.compare.recorded(G(r.recordedAt,"day"))]})]}),n("td",{class:"amount",children:o}),n("td",{class:"amount",children:n(w,{fen:a,plus:!0})})]},r.id))})]})})]})}function ts({diff:e,pair:t,marks:r}){let o=p(),a=r.operations.filter(s=>es(e.before,s)!==es(e.after,s));return n("div",{class:"note",role:"status",children:[n("strong",{children:o.compare.same}),n("p",{children:o.compare.sameBetween(vt(t.before,r,o),vt(t.after,r,o))}),a.length>0&&n(g,{children:[n("p",{children:o.compare.without(a.length)}),n("ul",{children:a.map(s=>n("li",{children:[n(U,{id:s.id,children:pt(s.commands,o)})," ",s.effectiveOn," ",s.reason]},s.id))})]})]})}function es(e,t){return t.position<=e.position&&(e.effectiveOn===null||t.effectiveOn===null||t.effectiveOn<=e.effectiveOn)}function rs({department:e,year:t}){let r=p(),o=E(ut,{department:e,year:t??null,after:null});return n("div",{class:"compare",children:[n("h1",{children:r.compare.title}),n("p",{class:"hint",children:r.compare.lead}),n(F,{answer:o,children:({operations:a,department:{disclosures:s}})=>n(Ud,{department:e,year:t,marks:{operations:a.nodes,disclosures:s,more:a.pageInfo.hasNextPage}})})]})}function Ud({department:e,year:t,marks:r}){let o=h(),a=Ma(o,r),s={department:e,year:t??null},i=E(Xo,{...s,...a}),l=E(bn,{...s,at:a.after}),d=new Map((l.data?.department.tables??[]).map(c=>[c.number,c.title]));return n(g,{children:[n(Ha,{pair:a,marks:r,found:i.data?.diff}),n(Wa,{pair:a,marks:r}),n(F,{answer:i,children:({diff:c})=>n(zd,{diff:c,pair:a,marks:r,names:d,budget:{department:e,year:t}})})]})}function zd({diff:e,pair:t,marks:r,names:o,budget:a}){let s=h(),i=p();if(e.changes.length===0)return n(ts,{diff:e,pair:t,marks:r});let l=e.changes.filter(c=>s.table===void 0||c.table===s.table),d=La(l,s.text??"",i.command);return n(g,{children:[n(ns,{changes:e.changes,pair:t,names:o}),n(Qd,{changes:e.changes,names:o,place:s,pair:t,department:a.department}),n("p",{role:"status",class:"hint",children:i.compare.shown(d.length,e.changes.length)}),d.length===0&&n("p",{class:"note",children:i.compare.none}),[...Bn(d)].map(([c,u])=>n(Vd,{number:c,changes:u,name:o.get(c),pair:t,budget:a},c))]})}function Vd({number:e,changes:t,name:r,pair:o,budget:a}){let s=h(),i=p(),l=k();return n("section",{class:"changed-table",children:[n("h2",{children:[i.tables.number(e)," ",r&&l(r)," ",n("span",{class:"count",children:i.compare.cells(t.length)})]}),s.by==="table"?n(Xa,{number:e,changes:t,pair:o,budget:a}):n(Fa,{changes:t,pair:o})]})}function Hd({before:e}){let{effectiveOn:t,knownAt:r,position:o,disclosure:a}=e,s=a?`disclosure:${a}`:o!=null?`position:${o}`:r?`known:${r}`:"";return[t??"",s].filter(i=>i!=="").join(",")}function Qd({changes:e,names:t,place:r,pair:o,department:a}){let s=p(),i=k(),l=Hd(o),d=j(r,{department:a,...Qe(o.after)});return n("div",{class:"filters",children:[n("label",{children:[s.compare.table,n("select",{value:r.table??"",onChange:c=>P({table:c.currentTarget.value===""?void 0:Number(c.currentTarget.value)}),children:[n("option",{value:"",children:s.compare.allTables(e.length)}),[...Bn(e)].map(([c,u])=>n("option",{value:c,children:[s.tables.number(c)," ",i(t.get(c)??{zh:"",en:""})," (",u.length,")"]},c))]})]}),n("label",{children:[s.compare.filter,n("input",{type:"search",value:r.text??"",placeholder:s.compare.filterHint,onInput:c=>P({text:c.currentTarget.value||void 0},!0)})]}),n("span",{class:"switch",role:"group","aria-label":s.compare.as,children:[n("button",{type:"button","aria-pressed":r.by!=="table",onClick:()=>P({by:void 0}),children:s.compare.list}),n("button",{type:"button","aria-pressed":r.by==="table",onClick:()=>P({by:"table"}),children:s.compare.inTable})]}),l!==""&&n("span",{class:"files",children:["csv","xlsx","jsonl"].map(c=>n("a",{download:!0,href:Se(d,"changes",c,{since:l,...r.table===void 0?{}:{number:String(r.table)}}),children:c.toUpperCase()},c))}),r.table!==void 0&&n(x,{to:j(r,{table:void 0}),children:s.compare.everyTable})]})}function pe({document:e,variables:t,file:r}){let o=p(),a=h(),[s,i]=C(""),l=e.toString().trim(),d=JSON.stringify(t,null,2),c=u=>n("button",{type:"button",onClick:()=>{navigator.clipboard?.writeText(u).then(()=>i(u))},children:s===u?o.copied:o.copy});return n("footer",{class:"asked",children:[r&&n("p",{children:[o.explorer.files," ",["csv","xlsx","jsonl"].map(u=>n("a",{href:Se(a,r.what,u,r.more),download:!0,children:u.toUpperCase()},u))]}),n("details",{children:[n("summary",{children:o.explorer.graphql}),n("p",{class:"hint",children:[o.explorer.graphqlHint," ",n("a",{href:"/graphiql",children:"GraphiQL"})]}),n("h3",{children:[o.explorer.query," ",c(l)]}),n("pre",{class:"code",tabIndex:0,children:l}),n("h3",{children:[o.explorer.variables," ",c(d)]}),n("pre",{class:"code",tabIndex:0,children:d})]})]})}function _t({entries:e}){let{journal:t}=p(),{columns:r}=t,o=k();return n("div",{class:"wide",children:n("table",{class:"list entries",children:[n("caption",{class:"unseen",children:t.entries}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.function}),n("th",{scope:"col",children:r.economic}),n("th",{scope:"col",children:r.source}),n("th",{scope:"col",children:r.basis}),n("th",{scope:"col",children:r.evidence}),n("th",{scope:"col",class:"amount",children:r.amount})]})}),n("tbody",{children:e.map(a=>n("tr",{children:[n("td",{children:n(os,{code:a.function,name:o(a.functionLabel)})}),n("td",{children:n(os,{code:a.economic,name:o(a.economicLabel)})}),n("td",{children:o(a.sourceLabel)}),n("td",{children:[t.basis[a.basis],a.how&&n("span",{class:"how",children:a.how})]}),n("td",{children:Yd(a).map(t.line).join(t.comma)||n("span",{class:"hint",children:"—"})}),n("td",{class:"amount",children:n(w,{fen:a.fen,plus:!0})})]},a.ordinal))})]})})}function os({code:e,name:t}){return n(g,{children:[/^\d+$/.test(e)&&n("span",{class:"code",children:e})," ",t]})}function Yd(e){return[...new Set(e.evidence.map(t=>t.line).filter(t=>t>0))].sort((t,r)=>t-r)}var Wd=[[/^layout$/,"由表格版式可知"],[/^identity: the rows of the table add up only so$/,"只有这样该表各行之和才成立"],[/^identity: the left block prints these funds$/,"左侧栏组印出这些预算类别"],[/^identity: table 1 has only these funds$/,"表1只有这些预算类别"],[/^identity: table 1 prints these$/,"表1印出这些数字"],[/^identity: table 5 tells this fund$/,"由表5可知其预算类别"],[/^identity: the code tells the expense class$/,"由科目可知其经费类别"],[/^narrative: narrative line (\d+)$/,"由文字说明第 $1 行可知"],[/^reading: read by the maintainers of this project: /,"由本项目维护者判读："],[/^read by the maintainers of this project: /,"由本项目维护者判读："],[/^published totals need it: each figure was rounded on its own$/,"公开的合计需要它：每个数字都是各自四舍五入的"],[/only so do table 2's columns 3 and 4 of (\d+) add up/,"只有这样，表2第 3、4 栏 $1 才等于合计"],[/function: only so does table 2's column 11 add up/,"功能分类：只有这样，表2第 11 栏才等于合计"],[/function: so does table 2's column 11 add up/,"功能分类：这样表2第 11 栏等于合计"],[/; source: the only choice that gives the performance table's totals \(lines ([\d, ]+)\)/,"；资金来源：只有这样才得出绩效表的合计（第 $1 行）"],[/^资金来源, line (\d+)$/,"资金来源见第 $1 行"],[/^a printed total that this residual serves$/,"此尾差所服务的合计数"],[/^keeps other totals as printed$/,"使其他合计与印出的一致"],[/^performance totals$/,"绩效表合计"],[/^column heads of table (\d+)$/,"表$1的栏次说明"],[/^rows of table (\d+) as printed \(其中\)$/,"表$1印出的“其中”各行"],[/^rows of the table as printed: each level adds up the one below it$/,"该表印出的各行：上一级等于下一级之和"],[/^rows of the table as printed: each sum is that of its finest lines$/,"该表印出的各行：合计等于最细各行之和"],[/^both tables tell the same money$/,"两张表说的是同一笔钱"],[/^table 11 lists line by line what table 1 carries$/,"表11逐项列出表1的结转"]];function Ge(){return ue()==="en"?t=>t:t=>Wd.reduce((r,[o,a])=>r.replace(o,a),t)}var Gd=3;function as({evidence:e,cell:t}){let r=p(),o=qd(e);return n("div",{class:"sources",children:[n("h4",{children:r.explain.source}),o.length===0&&n("p",{class:"hint",children:r.explain.noEvidence}),o.map((a,s)=>n(Kd,{evidence:a,cell:t,open:s===0},`${a[0].document} ${a[0].line}`))]})}function qd(e){let t=new Map;for(let r of e){let o=`${r.document} ${r.line}`,a=t.get(o);a?a.push(r):t.set(o,[r])}return[...t.values()]}function Kd({evidence:e,cell:t,open:r}){let o=p(),a=Ge(),[s,i]=C(r),[{document:l,line:d,text:c}]=e,u=[...new Set(e.map(({cell:y,note:m})=>[y,a(m)].filter(Boolean).join(" — ")).filter(Boolean))];return n("details",{class:"source",open:s,onToggle:y=>i(y.currentTarget.open),children:[n("summary",{children:[d>0?o.explain.lineOf(d):o.explain.noLine," ",n("span",{class:"code",title:l,children:l.slice(0,12)}),!s&&n("q",{children:c})]}),u.map(y=>n("p",{class:"hint",children:y},y)),s&&(d>0?n(Jd,{cell:t,digest:l,line:d,text:c}):n("blockquote",{children:c}))]})}function Jd({cell:e,digest:t,line:r,text:o}){let a=p(),{department:s,year:i}=e,l=E(lt,{department:s,year:i,digest:t,line:r,context:Gd});return l.problem?.code==="DocumentNotKept"||l.data?.disclosure===null?n(g,{children:[n("blockquote",{children:o||"—"}),n("p",{class:"hint",children:a.explain.notKept})]}):n(F,{answer:l,children:({disclosure:c})=>n(zn,{lines:c?.lines??[]})})}function zn({lines:e}){let t=p();return n("ol",{class:"document",tabIndex:0,"aria-label":t.explain.source,children:e.map(({number:r,text:o,cited:a})=>n("li",{value:r,class:a?"cited":"",children:[n("span",{class:"at",children:[a?"▶ ":"",r]}),n("span",{class:"said",children:a?n("mark",{children:[o,n("span",{class:"unseen",children:[" ",t.explain.cited]})]}):o})]},r))})}var Zd=3,ss=20,Xd=3;function At({entries:e,department:t,year:r}){let{journal:o,more:a}=p(),[s,i]=C(!1),l=ec(e);return l.length===0?n("p",{class:"hint",children:o.noEvidence}):n(g,{children:[n("ul",{class:"evidence",children:l.slice(0,s?void 0:ss).map(d=>n("li",{children:n(nc,{evidence:d,department:t,year:r,open:l.length<=Zd})},is(d)))}),!s&&l.length>ss&&n("button",{type:"button",onClick:()=>i(!0),children:a})]})}var is=({document:e,line:t,note:r})=>`${e} ${t} ${t?"":r}`;function ec(e){return[...new Map(e.flatMap(r=>r.evidence).map(r=>[is(r),r])).values()].sort((r,o)=>r.document.localeCompare(o.document)||r.line-o.line)}function nc({evidence:e,department:t,year:r,open:o}){let a=p(),[s,i]=C(o),{document:l,line:d,text:c,cell:u}=e,y=a.disclosure(l.slice(0,12));return d===0?n("p",{children:[n("span",{title:l,children:y})," ",e.note&&n("q",{children:e.note})]}):n("details",{open:o,onToggle:m=>i(m.currentTarget.open),children:[n("summary",{children:[n("span",{title:l,children:y})," ",a.journal.line(d)," ",n("q",{class:"printed",children:c.trim()})," ",u&&n("span",{class:"chip",children:u})," ",e.note&&n("span",{class:"hint",children:e.note})]}),s&&n(tc,{digest:l,line:d,department:t,year:r})]})}function tc({digest:e,line:t,department:r,year:o}){let{journal:a}=p(),s=E(lt,{department:r,year:o,digest:e,line:t,context:Xd});return s.problem?.code==="DocumentNotKept"||s.data?.disclosure===null?n("p",{class:"hint",children:a.notHere}):n(F,{answer:s,children:({disclosure:i})=>n(zn,{lines:i?.lines??[]})})}var rc=["reason","authority","command","recordedBy","effectiveFrom","effectiveTo","recordedFrom","recordedTo","backDated","ours"];function ls(e){if(e===void 0)return{};try{let t=JSON.parse(e);return cs(r=>t[r])}catch{return{}}}function ds(e){let t=new FormData(e);return cs(r=>t.get(r))}function cs(e){let t=rc.map(r=>[r,e(r)]);return Object.fromEntries(t.filter(([,r])=>typeof r=="string"&&r.trim()!==""))}function Vn(e){return Object.keys(e).length?JSON.stringify(e):void 0}function Ir(e,t){let{ours:r,backDated:o,recordedFrom:a,recordedTo:s,...i}=e;return{...i,...r?{department:t}:{},...o?{backDated:!0}:{},...a?{recordedFrom:`${a}T00:00:00+08:00`}:{},...s?{recordedTo:`${s}T23:59:59.999999+08:00`}:{}}}function Ce(e){let{effectiveOn:t,...r}=I(e);return r}var oc=120;function Ct({touches:e,department:t,year:r}){let{journal:o,tables:a}=p(),s=k(),i=h(),l=E(bn,{department:t,year:r,at:I(i)}).data?.department.tables??[];if(e.length===0)return n("p",{class:"hint",children:o.touchesNone});let d=[...new Set(e.map(c=>c.table))];return n("div",{class:"touched",children:d.map(c=>{let u=e.filter(m=>m.table===c),y=l.find(m=>m.number===c)?.title;return n("details",{open:e.length<=oc,children:[n("summary",{children:[n("strong",{children:a.number(c)})," ",y&&s(y)," ",n("span",{class:"hint",children:o.cells(u.length)})]}),n(ac,{touches:u,department:t,year:r,label:a.number(c)})]},c)})})}function ac({touches:e,department:t,year:r,label:o}){let{columns:a}=p().journal,s=k(),i=h();return n("div",{class:"wide",children:n("table",{class:"list",children:[n("caption",{class:"unseen",children:o}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:a.row}),n("th",{scope:"col",children:a.column}),n("th",{scope:"col",class:"amount",children:a.change})]})}),n("tbody",{children:e.map(({table:l,row:d,rowLabel:c,column:u,columnLabel:y,changeFen:m})=>n("tr",{children:[n("th",{scope:"row",children:[s(c)," ",/^[\d/]+$/.test(d)&&n("span",{class:"code hint",children:d})]}),n("td",{children:s(y)}),n("td",{class:"amount",children:n(x,{to:R(i,"table",{department:t,year:r,table:l,row:d,column:u}),children:n(w,{fen:m,plus:!0})})})]},`${d} ${u}`))})]})})}function us({department:e}){let t=h(),r=p(),o={id:t.id??"",at:Ce(t)},a=E(_r,t.id===void 0?null:o);return t.id===void 0?n(H,{children:[r.journal.noId," ",n(x,{to:R(t,"log"),children:r.views.log})]}):n("div",{class:"journal",children:[n(F,{answer:a,children:({event:s})=>n(sc,{event:s,department:e})}),n(pe,{document:_r,variables:o})]})}function sc({event:e,department:t}){let r=p(),{journal:o}=r,a=k(),s=h(),i=E(ma,{line:e.line,at:Ce(s)}).data?.line,l=i?.department??t;return n(g,{children:[n("header",{class:"title",children:[n("h1",{children:[a(e.kindLabel)," ",n(w,{fen:e.fen,plus:!0})," ",n("span",{class:"unit",children:r.money[s.money??"wan"]})]}),n("p",{class:"aside",children:[e.project.name," · ",e.unit.name]})]}),n(ic,{event:e,department:l,source:i&&a(i.sourceLabel)}),n(lc,{event:e}),n("ul",{class:"leads",children:[n("li",{children:n(U,{id:e.operationId,children:o.operation})}),n("li",{children:n(x,{to:R(s,"line",{department:l,year:e.fiscalYear,id:e.line}),children:o.budgetLine})})]}),n("h2",{children:o.entriesOf(e.entries.length)}),n(_t,{entries:e.entries}),n("h2",{children:o.evidence}),n(At,{entries:e.entries,department:l,year:e.fiscalYear}),n("h2",{children:o.touched(e.touches.length)}),n(Ct,{touches:e.touches,department:l,year:e.fiscalYear})]})}function ic({event:e,department:t,source:r}){let{journal:o,fiscalYear:a}=p(),{columns:s}=o,i=h();return n("dl",{class:"facts",children:[n("dt",{children:s.project}),n("dd",{children:n(x,{to:R(i,"project",{department:t,year:e.fiscalYear,id:e.project.key}),children:e.project.name})}),n("dt",{children:s.unit}),n("dd",{children:e.unit.name}),n("dt",{children:s.budget}),n("dd",{children:[t," · ",a(e.fiscalYear)]}),n("dt",{children:s.source}),n("dd",{children:[r??"…"," · ",o.lot[e.lot]]}),n("dt",{children:s.authority}),n("dd",{children:e.authority?n(J,{authority:e.authority}):n("span",{class:"hint",children:"—"})}),n("dt",{children:s.reason}),n("dd",{children:e.reason||n("span",{class:"hint",children:"—"})}),n("dt",{children:s.effectiveOn}),n("dd",{children:e.effectiveOn}),n("dt",{children:s.recordedAt}),n("dd",{children:n(re,{at:e.recordedAt})}),n("dt",{children:s.id}),n("dd",{class:"code",children:e.id})]})}function lc({event:e}){let{journal:t}=p(),r=e.entries[0];return e.amendedBy.length===0||!r?null:n("div",{class:"note amended",children:[n("strong",{children:t.amended}),n("ul",{children:[r.authority?.documentNumber!==e.authority?.documentNumber&&n("li",{children:[t.columns.authority,t.colon,n(J,{authority:r.authority})]}),r.reason!==e.reason&&n("li",{children:[t.columns.reason,t.colon,r.reason]}),e.amendedBy.map(o=>n("li",{children:n(U,{id:o,children:t.amendment})},o))]})]})}function ps(e){return n(H,{})}function we(e,t,r){let o=E(e,t),a=o.data===void 0?void 0:r(o.data),[s,i]=C([]),[l,d]=C(),[c,u]=C(!1);M(()=>{i([]),d(void 0)},[o.data]);let y=s.at(-1)??a,m=y?.pageInfo.hasNextPage&&t!==null?()=>{u(!0),Oe(e,{...t,after:y.pageInfo.endCursor??null}).then(f=>i([...s,r(f)]),f=>d(f instanceof ce?f.problem:void 0)).finally(()=>u(!1))}:void 0;return{data:o.data,nodes:[a,...s].flatMap(f=>f?.nodes??[]),total:a?.totalCount??0,problem:o.problem??l,loading:o.loading||c,more:m}}function ke({pages:e}){let t=p();return n("div",{class:"more","aria-busy":e.loading,children:[e.problem&&n(be,{problem:e.problem}),e.data===void 0&&e.loading&&n("p",{role:"status",children:t.states.loading}),e.data!==void 0&&n("span",{class:"hint",children:[t.of(e.nodes.length,e.total)," "]}),e.more&&n("button",{type:"button",disabled:e.loading,onClick:e.more,children:t.more})]})}function wn(e){let t=0n,r=0n;for(let o of e){let a=BigInt(o);a<t&&(t=a),a>r&&(r=a)}return{least:t,most:r}}function kn({fen:e,mark:t,range:r,series:o=1}){let a=r.most-r.least,s=d=>Ye(BigInt(d)-r.least,a)*100,i=s(0n),l=s(e);return n("svg",{class:"bar",viewBox:"0 0 100 10",preserveAspectRatio:"none","aria-hidden":"true",focusable:"false",children:[n("rect",{class:BigInt(e)<0n?"below":"",x:Math.min(i,l),y:1,width:Math.max(Math.abs(l-i),.25),height:8,style:{fill:`var(--series-${o})`}}),t!==void 0&&t!==e&&n("rect",{class:"before",x:Math.min(s(t),99.4),y:0,width:.6,height:10}),r.least<0n&&n("rect",{class:"zero",x:i-.1,y:0,width:.2,height:10})]})}var ys=["table","source","lot","nature","unit","function","economic","kind","measure","sort","shut","axis","interval","label","top"];function le(e){let t={};for(let r of(e.narrow??"").split(",")){let[o,a]=r.split(":",2);ys.includes(o)&&a&&(t[o]=a)}return t}function ms(e){return ys.flatMap(t=>e[t]?[`${t}:${e[t]}`]:[]).join(",")||void 0}function xn(e){P({narrow:ms({...le(hn()),...e})})}function sn(e,t,r,o={}){return R(e,t,{narrow:ms(r),...o})}function fs(e){return{...e.table?{table:Number(e.table)}:{},...e.source?{sources:[e.source]}:{},...e.lot?{lot:e.lot}:{},...e.nature?{nature:e.nature}:{},...e.unit?{units:[e.unit]}:{},...e.function?{functions:[e.function]}:{},...e.economic?{economics:[e.economic]}:{},...e.kind?{kinds:[e.kind]}:{}}}function gs(e){return Object.fromEntries(Object.entries(e).flatMap(([t,r])=>r==null?[]:[[t,String(r)]]))}function Le({name:e,label:t,options:r,all:o,first:a}){let s=le(h())[e]??a??"",i=s===""||r.some(([l])=>l===s);return n("label",{children:[n("span",{children:t}),n("select",{value:s,onChange:l=>{let d=l.currentTarget.value;xn({[e]:d===a?void 0:d||void 0})},children:[o!==void 0&&n("option",{value:"",children:o}),!i&&n("option",{value:s,children:s}),r.map(([l,d])=>n("option",{value:l,children:d},l))]})]})}function Et({label:e}){let{text:t}=h();return n("label",{children:[n("span",{children:e}),n("input",{type:"search",value:t??"",onInput:r=>P({text:r.currentTarget.value||void 0},!0)})]})}function qe({name:e,label:t,options:r,first:o}){let a=le(h())[e]??o;return n("div",{class:"ways",role:"group","aria-label":t,children:r.map(([s,i])=>n("button",{type:"button","aria-pressed":a===s,onClick:()=>xn({[e]:s===o?void 0:s}),children:i},s))})}function Rt(){let e=p().explorer;return n(Le,{name:"lot",label:e.lot,all:e.all,options:[["CURRENT",e.lots.CURRENT],["CARRIED",e.lots.CARRIED]]})}function hs(){let e=p().explorer;return n(Le,{name:"nature",label:e.nature,all:e.all,options:[["BASIC",e.natures.BASIC],["PROJECT",e.natures.PROJECT]]})}function Ot({events:e,caption:t}){let r=p().explorer,o=k(),a=h(),s=e.some(l=>l.running!==void 0),i=e.some(l=>l.lineName!==void 0);return n("div",{class:"wide",children:n("table",{class:"list events",children:[n("caption",{class:"unseen",children:t}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:r.effectiveOn}),n("th",{scope:"col",children:r.recordedAt}),n("th",{scope:"col",children:r.kind}),n("th",{scope:"col",class:"amount",children:r.amount}),s&&n("th",{scope:"col",class:"amount",children:r.running}),i&&n("th",{scope:"col",children:r.line}),n("th",{scope:"col",children:r.authority}),n("th",{scope:"col",children:r.reason}),n("th",{scope:"col",children:r.more})]})}),n("tbody",{children:e.map(l=>n("tr",{children:[n("td",{class:"day",children:l.effectiveOn}),n("td",{class:"day",children:n(re,{at:l.recordedAt})}),n("td",{class:"kind",children:n(oe,{id:l.id,children:o(l.kindLabel)})}),n("td",{class:"amount",children:n(w,{fen:l.fen,plus:!0})}),s&&n("td",{class:"amount strong",children:l.running!==void 0&&n(w,{fen:l.running})}),i&&n("td",{class:"line",children:n(x,{to:R(a,"line",{id:l.line}),children:l.lineName??l.line})}),n("td",{children:n(J,{authority:l.authority})}),n("td",{class:"reason",children:l.reason}),n("td",{children:n(U,{id:l.operationId,children:r.operation})})]},l.id))})]})})}function St(e){let t=k(),r=new Map((e??[]).map(o=>[o.source,o.label]));return o=>{let a=r.get(o);return a?t(a):o}}function _n({project:e}){let t=h();return n(x,{to:R(t,"project",{id:e.key}),children:e.name})}function An({unit:e}){let t=h();return n(x,{to:sn(t,"projects",{unit:e.key}),children:e.name})}function Nr(){let e=p().explorer;return({fiscalYear:t,lot:r,originYear:o})=>`${t} · ${r==="CARRIED"&&o?e.carriedOf(o):e.lots[r]}`}function Cn(e){let t=Nr();return r=>`${t(r)} · ${e(r.source)}`}function Tt({project:e}){let t=p().explorer;return n(g,{children:[e.secret&&n("span",{class:"chip secret",title:t.secretMeans,children:t.secret}),e.codeNamed&&n("span",{class:"chip",title:t.codeNamedMeans,children:t.codeNamed})]})}function En({of:e}){let t=p().explorer,r=e.aliases.filter(o=>o!==e.name);return r.length>0?n("span",{class:"aliases",children:t.alias(r.join("、"))}):null}function $e(e){return Date.parse(`${e.slice(0,10)}T00:00:00Z`)/864e5}function Fr(e){return new Date(e*864e5).toISOString().slice(0,10)}function Lt(e,t,r,o){let a=t-e||1;return s=>r+(s-e)/a*(o-r)}function Pr(e,t,r){let o=Math.max((t-e)/r,1),a=10**Math.floor(Math.log10(o)),s=a*([1,2,5,10].find(l=>l*a>=o)??10),i=[];for(let l=Math.floor(e/s)*s;l<=t+s*.999;l+=s)i.push(BigInt(Math.round(l)));return i}function bs(e,t,r){let[o,a]=[new Date(e*864e5),new Date(t*864e5)],s=(a.getUTCFullYear()-o.getUTCFullYear())*12+a.getUTCMonth()-o.getUTCMonth(),i=[1,2,3,6,12,24,60].find(d=>s/d<=r)??120,l=[];for(let d=0;d<=s+1;d+=1){let c=new Date(Date.UTC(o.getUTCFullYear(),o.getUTCMonth()+d,1)),u=c.getTime()/864e5;c.getUTCMonth()%i===0&&u>=e&&u<=t&&l.push(Fr(u))}return l}function vs(e,t,r){let o=0;for(let[a,s]of[...e].entries())if(o+=/[\u2e80-\uffef]/.test(s)?r:r*.56,o>t)return`${[...e].slice(0,Math.max(a-1,1)).join("")}…`;return e}function ws(e){let[t,r]=C(null),[o,a]=C(e);return M(()=>{if(!t)return;let s=new ResizeObserver(([i])=>a(Math.round(i?.contentRect.width??e)));return s.observe(t),()=>s.disconnect()},[t]),[r,o]}var ks=6,dc=["","7 3","2 2","9 3 2 3","4 2","1 3"],ln=300,Dr=16,Hn=26,xs=12,cc=80;function $t({lines:e,title:t,until:r,to:o}){let a=p().explorer,s=h().money??"wan",[i,l]=ws(720),[d,c]=C(),u=e.flatMap(A=>A.points);if(u.length===0)return null;let y=u.map(A=>$e(A.time)),m=Math.min(...y),f=Math.max(...y,r?$e(r):0),v=f===m?m+30:f+(f-m)*.03,b=u.map(A=>Number(A.fen)),[_,O]=[Math.min(...b),Math.max(...b)],S=_===O?Pr(Math.min(_,0),Math.max(O,0),5):Pr(_,O,5),[L,N]=[Number(S[0]??0n),Number(S.at(-1)??1n)],de=Math.max(...S.map(A=>Q(String(A),s).length))*7+10,fe=e.length>1?Math.min(Math.max(l*.22,70),230):14,D=Lt(m,v,de,l-fe),B=Lt(L,N,ln-Hn,Dr),$=d===void 0?void 0:Math.max(m,...y.filter(A=>A<=d));return n("figure",{class:"steps",ref:i,children:[n("svg",{width:l,height:ln,role:"group","aria-label":t,onPointerMove:A=>c(Lt(de,l-fe,m,v)(A.offsetX)),onPointerLeave:()=>c(void 0),children:[S.map(A=>n("g",{class:"tick","aria-hidden":"true",children:[n("line",{x1:de,x2:l-fe,y1:B(Number(A)),y2:B(Number(A)),class:A===0n?"zero":""}),n("text",{x:de-6,y:B(Number(A))+4,"text-anchor":"end",children:Q(String(A),s)})]},String(A))),bs(m,v,(l-de-fe)/62).map(A=>n("g",{class:"tick","aria-hidden":"true",children:[n("line",{x1:D($e(A)),x2:D($e(A)),y1:ln-Hn,y2:ln-Hn+4}),n("text",{x:D($e(A)),y:ln-7,"text-anchor":"middle",children:A.slice(0,7)})]},A)),$!==void 0&&n("line",{class:"near",x1:D($),x2:D($),y1:Dr,y2:ln-Hn}),e.map((A,ne)=>n(pc,{line:A,at:ne,x:D,y:B,last:v,to:o,links:u.length<=cc},A.key)),e.length>1&&n(yc,{lines:e,y:B,left:l-fe+8,width:fe-8})]}),n("figcaption",{children:[$!==void 0&&n("span",{class:"told",children:[Fr($),"：",e.map(A=>`${e.length>1?`${A.label} `:""}${Q(uc(A,$),s)}`).join("；")]}),$===void 0&&n("span",{class:"hint",children:L>0||N<0?a.notFromZero:a.pointAt})]})]})}function uc(e,t){return e.points.findLast(r=>$e(r.time)<=t)?.fen??"0"}function pc({line:e,at:t,x:r,y:o,last:a,to:s,links:i}){let l=h().money??"wan",d=e.points.map((u,y)=>{let[m,f]=[r($e(u.time)),o(Number(u.fen))];return y===0?`M${m},${f}`:`H${m}V${f}`}).join(""),c=`var(--series-${t%ks+1})`;return n("g",{class:"line",style:{stroke:c,fill:c},children:[n("path",{d:`${d}H${r(a)}`,"stroke-dasharray":dc[t%ks]}),e.points.filter((u,y)=>y===0||u.changeFen!=="0").map((u,y)=>{let m=`${u.time} ${e.label} ${Q(u.fen,l)} (${Te(u.changeFen,l)})`,f=n("circle",{cx:r($e(u.time)),cy:o(Number(u.fen)),r:3.5,children:n("title",{children:m})}),v=s?.(u.time);return i&&v?n("a",{href:Fe(v),"aria-label":m,onClick:b=>{b.button!==0||b.ctrlKey||b.metaKey||b.shiftKey||b.altKey||(b.preventDefault(),ye(v))},children:[n("circle",{class:"reach",cx:r($e(u.time)),cy:o(Number(u.fen)),r:12}),f]},y):n("g",{children:f},y)})]})}function yc({lines:e,y:t,left:r,width:o}){let a=e.map((d,c)=>({line:d,at:c,y:t(Number(d.points.at(-1)?.fen??0))})).sort((d,c)=>d.y-c.y),s=Dr-4,i=a.map(d=>({...d,y:(s=Math.max(d.y,s))+4,next:s+=xs+4})),l=Math.max(0,s-(ln-Hn+8));return n("g",{class:"names","aria-hidden":"true",children:i.map(({line:d,at:c,y:u})=>n("text",{x:r,y:u-l,style:{fill:`var(--series-${c+1})`},children:[vs(d.label,o,xs),n("title",{children:d.label})]},d.key))})}function _s(e,t){return t==="initial"?e.initialFen:t==="adjusted"?e.adjustedFen:(BigInt(e.adjustedFen)-BigInt(e.initialFen)).toString()}function It(e){let t=new Map;for(let o of e.flatMap(a=>a.adjustments)){let a=t.get(o.kind);t.set(o.kind,{...o,fen:String(BigInt(o.fen)+BigInt(a?.fen??0))})}let r=o=>String(e.reduce((a,s)=>a+BigInt(o(s)),0n));return{initialFen:r(o=>o.initialFen),adjustedFen:r(o=>o.adjustedFen),entries:e.reduce((o,a)=>o+a.entries,0),adjustments:[...t.values()]}}function Nt(e,t){let r=BigInt(t)-BigInt(e);return r>0n?1:r<0n?-1:0}function Ft(){let e=p().explorer;return n(g,{children:[n("th",{scope:"col",class:"amount initial",children:e.measures.initial}),n("th",{scope:"col",class:"amount",children:e.measures.adjustments}),n("th",{scope:"col",class:"amount",children:e.measures.adjusted})]})}function dn({measures:e}){let t=k(),r=h().money??"wan",o=e.adjustments.map(a=>`${t(a.label)} ${Q(a.fen,r)}`).join(`
`);return n(g,{children:[n("td",{class:"amount initial",children:n(w,{fen:e.initialFen})}),n("td",{class:"amount",title:o||void 0,children:e.adjustments.length>0?n(w,{fen:_s(e,"adjustments"),plus:!0}):n("span",{class:"none",children:"—"})}),n("td",{class:"amount strong",children:n(w,{fen:e.adjustedFen})})]})}function Pt({measures:e}){let t=p().explorer,r=k();return n("table",{class:"list measures",children:n("tbody",{children:[n("tr",{children:[n("th",{scope:"row",children:t.measures.initial}),n("td",{class:"amount",children:n(w,{fen:e.initialFen})})]}),e.adjustments.map(o=>n("tr",{class:"part",children:[n("th",{scope:"row",children:r(o.label)}),n("td",{class:"amount",children:n(w,{fen:o.fen,plus:!0})})]},o.kind)),n("tr",{class:"sum",children:[n("th",{scope:"row",children:t.measures.adjusted}),n("td",{class:"amount",children:n(w,{fen:e.adjustedFen})})]})]})})}function Cs(e){let t=h(),r=p().explorer,o=E(kr,t.id?{id:t.id,at:I(t)}:null);return t.id?n("section",{class:"explore",children:[n(F,{answer:o,children:({line:a})=>n(mc,{line:a})}),n(pe,{document:kr,variables:{id:t.id,at:I(t)}})]}):n("section",{class:"explore",children:[n("h1",{children:r.line}),n(H,{children:r.noLine})]})}function mc({line:e}){let t=p().explorer,r=k(),o=E(He,{department:e.department,project:e.project.key,source:e.source,at:I(h())}),a=Cn(()=>r(e.sourceLabel)),s=o.data?.lineage.find(i=>i.line===e.id);return n(g,{children:[n("h1",{children:e.project.name}),n("p",{class:"aside",children:a(e)}),n("dl",{class:"facts",children:[n("dt",{children:t.unit}),n("dd",{children:n(An,{unit:e.unit})}),n("dt",{children:t.project}),n("dd",{children:[n(_n,{project:e.project})," ",n("code",{children:e.project.key})]}),n("dt",{children:t.source}),n("dd",{children:r(e.sourceLabel)}),n("dt",{children:t.lot}),n("dd",{children:e.lot==="CARRIED"?t.carriedOf(e.originYear):t.lots.CURRENT}),n("dt",{children:t.year}),n("dd",{children:e.fiscalYear}),n("dt",{title:t.availableMeans,children:t.available}),n("dd",{children:[n("strong",{children:n(w,{fen:e.balanceFen})})," ",n("span",{class:"hint",children:t.availableMeans})]}),n("dt",{children:t.id}),n("dd",{children:n("code",{children:e.id})})]}),n("div",{class:"pair",children:[n("div",{children:[n("h2",{children:t.threeMeasures}),n(Pt,{measures:e.measures})]}),n("div",{children:[n("h2",{children:t.whereFrom}),n(fc,{flow:s,all:o.data?.lineage??[]})]})]}),n("h2",{children:t.byCodes}),n("div",{class:"pair",children:[n(As,{line:e,classification:"FUNCTION"}),n(As,{line:e,classification:"ECONOMIC"})]}),n(gc,{line:e})]})}function As({line:e,classification:t}){let r=p().explorer,o=k(),a=e.buckets.filter(i=>i.classification===t),s=wn(a.map(i=>i.fen));return n("table",{class:"list",children:[n("caption",{children:r.classifications[t]}),n("tbody",{children:a.map(i=>n("tr",{children:[n("th",{scope:"row",children:[n("code",{children:i.code==="NOT_STATED"?"":i.code})," ",o(i.codeLabel)]}),n("td",{class:"bars",children:n(kn,{fen:i.fen,range:s,series:t==="FUNCTION"?1:3})}),n("td",{class:"amount",children:n(w,{fen:i.fen})})]},i.code))})]})}function fc({flow:e,all:t}){let r=p().explorer,o=h(),a=Nr();if(!e)return null;let s=t.find(d=>d.line===e.carriedFrom),i=t.find(d=>d.line===e.carriedTo),l=(d,c)=>n("li",{class:d===e?"own":"",children:[n("span",{class:"what",children:c})," ",d===e?n("strong",{children:a(d)}):n(x,{to:R(o,"line",{id:d.line}),children:a(d)})," ",n("span",{class:"sum",children:[r.cameIn," ",n(w,{fen:d.cameInFen})]})," ",d.movedFen!=="0"&&n("span",{class:"sum",children:[r.moved," ",n(w,{fen:d.movedFen,plus:!0})]})," ",d.wentFen!=="0"&&n("span",{class:"sum",children:[r.went," ",n(w,{fen:d.wentFen})]})," ",n("span",{class:"sum",children:[r.holds," ",n(w,{fen:d.holdsFen})]})]});return n(g,{children:[n("ol",{class:"trace",children:[s&&l(s,r.cameFrom),l(e,r.thisLine),i&&l(i,r.wentTo)]}),!s&&n("p",{class:"hint",children:e.lot==="CARRIED"?r.noOrigin(e.fiscalYear-1):r.noCarry})]})}function gc({line:e}){let t=h(),r=p().explorer,o=we(ca,{id:e.id,at:I(t),after:null},l=>l.line.history),a=le(t).axis!=="EFFECTIVE",s=bc(o.nodes,a),i=l=>a?G(l.recordedAt,"day"):l.effectiveOn;return n(g,{children:[n("h2",{children:r.history}),n(qe,{name:"axis",label:r.axis,first:"RECORDED",options:[["RECORDED",r.axes.RECORDED],["EFFECTIVE",r.axes.EFFECTIVE]]}),n("p",{class:"hint",children:a?r.runningRecorded:r.runningEffective}),n($t,{title:r.history,lines:[{key:e.id,label:e.project.name,points:vc(s,i)}],to:l=>j(t,{...hc,...a?{known:l}:{on:l}})}),n(Ot,{events:s,caption:r.history}),n(ke,{pages:o})]})}var hc={on:void 0,known:void 0,position:void 0,disclosure:void 0};function bc(e,t){let r=t?e:[...e].sort((a,s)=>a.effectiveOn.localeCompare(s.effectiveOn)),o=0n;return r.map(a=>({...a,running:String(o+=BigInt(a.fen))}))}function vc(e,t){let r=new Map;for(let o of e){let a=r.get(t(o));r.set(t(o),{time:t(o),fen:o.running,changeFen:String(BigInt(o.fen)+BigInt(a?.changeFen??0))})}return[...r.values()]}function Dt({lines:e,shown:t,whose:r,sourceName:o,caption:a}){let s=p().explorer,i=h(),l=Cn(o),d=e.some(u=>u.carriedFrom||u.carriedTo),c=u=>Ae(e.map(y=>y[u]));return n("div",{class:"wide",children:n("table",{class:`list flows${r?" mixed":""}`,children:[n("caption",{class:"unseen",children:a}),n("thead",{children:n("tr",{children:[r&&n("th",{scope:"col",children:s.project}),n("th",{scope:"col",children:s.line}),n("th",{scope:"col",class:"amount part",title:s.cameInMeans,children:s.cameIn}),n("th",{scope:"col",class:"amount part",title:s.movedMeans,children:s.moved}),n("th",{scope:"col",class:"amount part",title:s.wentMeans,children:s.went}),n("th",{scope:"col",class:"amount",children:s.holds}),d&&n("th",{scope:"col",children:s.carried})]})}),n("tbody",{children:e.slice(0,t).map(u=>n("tr",{children:[r&&n("td",{class:"whose",children:[n(_n,{project:u.project})," ",n("span",{class:"aside",children:n(An,{unit:u.unit})})]}),n("th",{scope:"row",children:n(x,{to:R(i,"line",{id:u.line}),children:l(u)})}),n("td",{class:"amount part",children:n(w,{fen:u.cameInFen})}),n("td",{class:"amount part",children:u.movedFen==="0"?n("span",{class:"none",children:"—"}):n(w,{fen:u.movedFen,plus:!0})}),n("td",{class:"amount part",children:u.wentFen==="0"?n("span",{class:"none",children:"—"}):n(w,{fen:u.wentFen})}),n("td",{class:"amount strong",children:n(w,{fen:u.holdsFen})}),d&&n("td",{children:n(wc,{line:u})})]},u.line))}),n("tfoot",{children:n("tr",{children:[n("th",{scope:"row",colSpan:r?2:1,children:s.linesTotal(e.length)}),n("td",{class:"amount part",children:n(w,{fen:c("cameInFen")})}),n("td",{class:"amount part",children:n(w,{fen:c("movedFen"),plus:!0})}),n("td",{class:"amount part",children:n(w,{fen:c("wentFen")})}),n("td",{class:"amount strong",children:n(w,{fen:c("holdsFen")})}),d&&n("td",{})]})})]})})}function wc({line:e}){let t=p().explorer,r=h();return n(g,{children:[e.carriedFrom&&n(x,{to:R(r,"line",{id:e.carriedFrom}),children:t.from(e.fiscalYear-1)}),e.carriedFrom&&e.carriedTo&&" ",e.carriedTo&&n(x,{to:R(r,"line",{id:e.carriedTo}),children:t.to(e.fiscalYear+1)})]})}var Es=200;function Rs({department:e,year:t}){let r=p().explorer,o=k(),a=h(),s=le(a),i={department:e,at:I(a)},l={...i,project:null,source:s.source??null},d=E(He,l),c=E(dt,{...i,year:t??null}),u=c.data?.fundingSources??[],y=c.data?.department.units.nodes??[];return n("section",{class:"explore",children:[n("h1",{children:r.linesTitle}),n("p",{class:"hint",children:r.linesHint}),n("form",{class:"filters",role:"search",onSubmit:m=>m.preventDefault(),children:[n(Et,{label:r.soughtProject}),n(Le,{name:"unit",label:r.unit,all:r.all,options:y.map(m=>[m.key,m.name])}),n(Le,{name:"source",label:r.source,all:r.all,options:u.map(m=>[m.source,o(m.label)])}),n(Rt,{}),n(qe,{name:"sort",label:r.sort,first:"key",options:[["key",r.byKey],["amount",r.byAmount]]})]}),n(F,{answer:d,children:m=>n(kc,{all:m.lineage,sources:m.fundingSources,year:t,place:a})}),n(pe,{document:He,variables:l,file:{what:"lineage",more:{department:e,fiscalYear:String(t),...s.source?{sources:s.source}:{}}}})]})}function kc({all:e,sources:t,year:r,place:o}){let a=p(),s=St(t),i=ze(()=>xc(e,r,o),[e,r,o]),[l,d]=C(Es);return i.length===0?n(H,{children:o.text?a.explorer.noneSought(o.text):a.explorer.none}):n(g,{children:[n(Dt,{lines:i,shown:l,whose:!0,sourceName:s,caption:a.explorer.linesTitle}),n("div",{class:"more",children:[n("span",{class:"hint",role:"status",children:[a.of(Math.min(l,i.length),i.length)," "]}),l<i.length&&n("button",{type:"button",onClick:()=>d(l+Es),children:a.more})]})]})}function xc(e,t,r){let o=le(r),a=r.text?.trim().toLowerCase()??"";return e.filter(i=>(t===void 0||i.fiscalYear===t)&&(!o.unit||i.unit.key===o.unit)&&(!o.lot||i.lot===o.lot)&&[i.project.key,i.project.name,i.unit.name,i.line].some(l=>l.toLowerCase().includes(a))).sort((i,l)=>(o.sort==="amount"?Nt(i.holdsFen,l.holdsFen):0)||i.project.key.localeCompare(l.project.key)||i.source.localeCompare(l.source))}function Os(e){return typeof e=="object"&&e!==null}var Ss="x-graphql-event-stream-token";function Ts(e){if(e=e,e!=="next"&&e!=="complete")throw new Error(`Invalid stream event "${e}"`);return e}function Ls(e,t){if(t)try{t=JSON.parse(t)}catch{throw new Error("Invalid stream data")}if(e==="next"&&!t)throw new Error('Stream data must be an object for "next" events');return t||null}var cn;(function(e){e[e.NewLine=10]="NewLine",e[e.CarriageReturn=13]="CarriageReturn",e[e.Space=32]="Space",e[e.Colon=58]="Colon"})(cn||(cn={}));function $s(){let e,t,r,o=!1,a={event:"",data:""},s=[],i=new TextDecoder;return function(d){if(e===void 0)e=d,t=0,r=-1;else{let y=new Uint8Array(e.length+d.length);y.set(e),y.set(d,e.length),e=y}let c=e.length,u=0;for(;t<c;){o&&(e[t]===cn.NewLine&&(u=++t),o=!1);let y=-1;for(;t<c&&y===-1;++t)switch(e[t]){case cn.Colon:r===-1&&(r=t-u);break;case cn.CarriageReturn:o=!0;case cn.NewLine:y=t;break}if(y===-1)break;if(u===y){if(a.event||a.data){if(!a.event)throw new Error("Missing message event");let m=Ts(a.event),f=Ls(m,a.data);s.push({event:m,data:f}),a={event:"",data:""}}}else if(r>0){let m=e.subarray(u,y),f=i.decode(m.subarray(0,r)),v=r+(m[r+1]===cn.Space?2:1),b=i.decode(m.subarray(v));switch(f){case"event":a.event=b;break;case"data":a.data=a.data?a.data+`
`+b:b;break}}u=t,r=-1}if(u===c){e=void 0;let y=[...s];return s=[],y}else u!==0&&(e=e.subarray(u),t-=u)}}function Ns(e){let{singleConnection:t=!1,lazy:r=!0,lazyCloseTimeout:o=0,onNonLazyError:a=console.error,generateID:s=function(){return"xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g,B=>{let $=Math.random()*16|0;return(B=="x"?$:$&3|8).toString(16)})},retryAttempts:i=5,retry:l=async function(B){let $=1e3;for(let A=0;A<B;A++)$*=2;await new Promise(A=>setTimeout(A,$+Math.floor(Math.random()*2700+300)))},credentials:d="same-origin",referrer:c,referrerPolicy:u,onMessage:y,on:m}=e,f=e.fetchFn||fetch,v=e.abortControllerImpl||AbortController,b=(()=>{let D=!1,B=[];return{get disposed(){return D},onDispose($){return D?(setTimeout(()=>$(),0),()=>{}):(B.push($),()=>{B.splice(B.indexOf($),1)})},dispose(){if(!D){D=!0;for(let $ of[...B])$()}}}})(),_,O,S=0,L=null,N=0;async function de(){try{if(b.disposed)throw new Error("Client has been disposed");return await(O??(O=(async()=>{var D,B,$;if(L){if(await l(N),_.signal.aborted)throw new Error("Connection aborted by the client");N++}(D=m?.connecting)===null||D===void 0||D.call(m,!!L),_=new v;let A=b.onDispose(()=>_.abort());_.signal.addEventListener("abort",()=>{A(),O=void 0});let ne=e,V=typeof ne.url=="function"?await ne.url(void 0):ne.url;if(_.signal.aborted)throw new Error("Connection aborted by the client");let z=typeof ne.headers=="function"?await ne.headers(void 0):(B=ne.headers)!==null&&B!==void 0?B:{};if(_.signal.aborted)throw new Error("Connection aborted by the client");let te;try{te=await f(V,{signal:_.signal,method:"PUT",credentials:d,referrer:c,referrerPolicy:u,headers:z})}catch(ge){throw new ae(ge)}if(te.status!==201)throw new ae(te);let De=await te.text();z[Ss]=De;let Me=await Is({signal:_.signal,headers:z,credentials:d,referrer:c,referrerPolicy:u,url:V,fetchFn:f,onMessage:ge=>{var ie;(ie=m?.message)===null||ie===void 0||ie.call(m,ge),y?.(ge)}});return($=m?.connected)===null||$===void 0||$.call(m,!!L),Me.waitForThrow().catch(()=>O=void 0),Me})()))}catch(D){throw O=void 0,D}}t&&!r&&(async()=>{for(S++;;)try{let{waitForThrow:D}=await de();await D()}catch(D){if(b.disposed)return;if(!(D instanceof ae)||(O=void 0,!i||N>=i))return a?.(D);L=D}})();function fe(D,B,$){if(!t){let V=new v,z=b.onDispose(()=>{z(),V.abort()});return(async()=>{var te,De,Me,ge,ie;let he=null,mn=0;for(;;)try{if(he){if(await l(mn),V.signal.aborted)throw new Error("Connection aborted by the client");mn++}(te=m?.connecting)===null||te===void 0||te.call(m,!!he),(De=$?.connecting)===null||De===void 0||De.call($,!!he);let _e=e,Pl=typeof _e.url=="function"?await _e.url(D):_e.url;if(V.signal.aborted)throw new Error("Connection aborted by the client");let Dl=typeof _e.headers=="function"?await _e.headers(D):(Me=_e.headers)!==null&&Me!==void 0?Me:{};if(V.signal.aborted)throw new Error("Connection aborted by the client");let{getResults:Ml}=await Is({signal:V.signal,headers:{...Dl,"content-type":"application/json; charset=utf-8"},credentials:d,referrer:c,referrerPolicy:u,url:Pl,body:JSON.stringify(D),fetchFn:f,onMessage:Pn=>{var Xt,er;(Xt=m?.message)===null||Xt===void 0||Xt.call(m,Pn),(er=$?.message)===null||er===void 0||er.call($,Pn),y?.(Pn)}});(ge=m?.connected)===null||ge===void 0||ge.call(m,!!he),(ie=$?.connected)===null||ie===void 0||ie.call($,!!he);for await(let Pn of Ml())he=null,mn=0,B.next(Pn);return V.abort()}catch(_e){if(V.signal.aborted)return;if(!(_e instanceof ae)||!i||mn>=i)throw _e;he=_e}})().then(()=>B.complete()).catch(te=>B.error(te)),()=>V.abort()}S++;let A=new v,ne=b.onDispose(()=>{ne(),A.abort()});return(async()=>{let V=s();D={...D,extensions:{...D.extensions,operationId:V}};let z=null;for(;;){z=null;try{let{url:te,headers:De,getResults:Me}=await de(),ge;try{ge=await f(te,{signal:A.signal,method:"POST",credentials:d,referrer:c,referrerPolicy:u,headers:{...De,"content-type":"application/json; charset=utf-8"},body:JSON.stringify(D)})}catch(ie){throw new ae(ie)}if(ge.status!==202)throw new ae(ge);z=async()=>{let ie;try{let he=new v,mn=b.onDispose(()=>{mn(),he.abort()});ie=await f(te+"?operationId="+V,{signal:he.signal,method:"DELETE",credentials:d,referrer:c,referrerPolicy:u,headers:De})}catch(he){throw new ae(he)}if(ie.status!==200)throw new ae(ie)};for await(let ie of Me({signal:A.signal,operationId:V}))L=null,N=0,B.next(ie);return z=null,A.abort()}catch(te){if(A.signal.aborted)return await z?.();if(!(te instanceof ae)||(r&&(O=void 0),!i||N>=i))throw A.abort(),te;L=te}finally{A.signal.aborted&&--S===0&&(isFinite(o)&&o>0?setTimeout(()=>{S||_.abort()},o):_.abort())}}})().then(()=>B.complete()).catch(V=>B.error(V)),()=>A.abort()}return{subscribe:fe,iterate(D,B){let $=[],A={done:!1,error:null,resolve:()=>{}},ne=fe(D,{next(z){$.push(z),A.resolve()},error(z){A.done=!0,A.error=z,A.resolve()},complete(){A.done=!0,A.resolve()}},B),V=(async function*(){for(;;){for($.length||await new Promise(te=>A.resolve=te);$.length;)yield $.shift();if(A.error)throw A.error;if(A.done)return}})();return V.throw=async z=>(A.done||(A.done=!0,A.error=z,A.resolve()),{done:!0,value:void 0}),V.return=async()=>(ne(),{done:!0,value:void 0}),V},dispose(){b.dispose()}}}var ae=class extends Error{constructor(t){let r,o;_c(t)?(o=t,r="Server responded with "+t.status+": "+t.statusText):t instanceof Error?r=t.message:r=String(t),super(r),this.name=this.constructor.name,this.response=o}};function _c(e){return Os(e)&&typeof e.ok=="boolean"&&typeof e.status=="number"&&typeof e.statusText=="string"}async function Is(e){let{signal:t,url:r,credentials:o,headers:a,body:s,referrer:i,referrerPolicy:l,fetchFn:d,onMessage:c}=e,u={},y={},m;try{m=await d(r,{signal:t,method:s?"POST":"GET",credentials:o,referrer:i,referrerPolicy:l,headers:{...a,accept:"text/event-stream"},body:s})}catch(b){throw new ae(b)}if(!m.ok)throw new ae(m);if(!m.body)throw new Error("Missing response body");let f=null,v;return(async()=>{var b;try{let _=$s();for await(let O of Ac(m.body)){if(typeof O=="string")throw f=new Error(`Unexpected string chunk "${O}"`);let S;try{S=_(O)}catch(L){throw f=L}if(S)for(let L of S){try{c?.(L)}catch(de){throw f=de}let N=L.data&&"id"in L.data?L.data.id:"";switch(N in y||(y[N]=[]),L.event){case"next":N?y[N].push(L.data.payload):y[N].push(L.data);break;case"complete":y[N].push("complete");break;default:throw f=new Error(`Unexpected message event "${L.event}"`)}(b=u[N])===null||b===void 0||b.proceed()}}if(Object.keys(u).length)throw new Error("Connection closed while having active streams")}catch(_){!f&&Object.keys(u).length?f=new ae(_):f=_,v?.(f)}finally{Object.values(u).forEach(({proceed:_})=>_())}})(),{url:r,headers:a,waitForThrow:()=>new Promise((b,_)=>{if(f)return _(f);v=_}),async*getResults(b){var _;let{signal:O,operationId:S=""}=b??{};try{for(;;){for(;!((_=y[S])===null||_===void 0)&&_.length;){let L=y[S].shift();if(L==="complete")return;yield L}if(f)throw f;if(O?.aborted)throw new Error("Getting results aborted by the client");await new Promise(L=>{let N=()=>{O?.removeEventListener("abort",N),delete u[S],L()};O?.addEventListener("abort",N),u[S]={proceed:N}})}}finally{delete y[S]}}}}function Ac(e){return typeof Object(e)[Symbol.asyncIterator]=="function"?(e=e,e):(async function*(){let t=e.getReader(),r;do r=await t.read(),r.value!==void 0&&(yield r.value);while(!r.done)})()}var Qn=class extends Error{constructor(r){super(r);this.code=r}code},Cc=new Set(["TokenNeeded","InvalidToken","NotAllowed","TokenExpired","NotListed","OriginNotAllowed"]),Fs=6e4,Ec=5e3,Rc=1e4,Oc=500,Sc=3e4;async function Ps(e,t,r){let o=e,a=0;for(;!r.aborted;){await Nc(r);let s=Date.now();try{await Tc(o,r,i=>t.connection(i),({position:i,operation:l})=>{a=0,!(o!==null&&i<=o)&&(o=i,t.recorded(l))})}catch(i){let l=i instanceof Qn?i.code:"";if(Cc.has(l))return t.connection("off");l==="PositionNotReached"&&(o=null,t.anew())}r.aborted||document.hidden||(a=Date.now()-s>Rc?1:a+1,a>1&&t.connection("reconnecting"),await Ic(a,r))}}async function Tc(e,t,r,o){let a=Date.now(),s=new AbortController,i=Ns({url:"/graphql",retryAttempts:0,headers:()=>gn()?{authorization:`Bearer ${gn()}`}:{},fetchFn:(u,y)=>Lc(u,y,()=>a=Date.now())}),l=setInterval(()=>{Date.now()-a>Fs&&s.abort()},Ec),d=()=>{(document.hidden||Date.now()-a>Fs)&&s.abort()},c=()=>s.abort();document.addEventListener("visibilitychange",d),t.addEventListener("abort",c);try{await new Promise((u,y)=>{let m=i.subscribe({query:fa.toString(),variables:{after:e}},{next:({data:f,errors:v})=>{f?o(f.operations):y(new Qn(Ds(v)))},error:f=>{$c(f).then(y)},complete:u},{connected:()=>r("live")});s.signal.addEventListener("abort",()=>{m(),u()})})}finally{clearInterval(l),document.removeEventListener("visibilitychange",d),t.removeEventListener("abort",c),i.dispose()}}async function Lc(e,t,r){let o=await fetch(e,t);if(r(),!o.ok||!o.body)return o;let a=new TransformStream({transform:(s,i)=>{r(),i.enqueue(s)}});return new Response(o.body.pipeThrough(a),o)}async function $c(e){let o=(await(e instanceof ae?e.response:void 0)?.json().catch(()=>{}))?.errors;return o===void 0?e:new Qn(Ds(o))}function Ds(e){return(Array.isArray(e)?e[0]:void 0)?.extensions?.code??""}async function Ic(e,t){let r=Math.min(Oc*2**Math.min(e-1,10),Sc);await Ms(t,o=>{let a=setTimeout(o,r*(.5+Math.random()/2));return addEventListener("online",o),document.addEventListener("visibilitychange",o),()=>{clearTimeout(a),removeEventListener("online",o),document.removeEventListener("visibilitychange",o)}})}async function Nc(e){document.hidden&&await Ms(e,t=>{let r=()=>{document.hidden||t()};return document.addEventListener("visibilitychange",r),()=>document.removeEventListener("visibilitychange",r)})}function Ms(e,t){return new Promise(r=>{if(e.aborted)return r();let o=()=>{a(),e.removeEventListener("abort",o),r()},a=t(o);e.addEventListener("abort",o)})}var Fc=200,js=({known:e,position:t,disclosure:r})=>(e??t??r)!==void 0;function Pc(e){let t=h(),r=Re(),[o,a]=C("reconnecting"),[s,i]=C(),l=K(e);l.current??=e;let d=K(!1),c=K(!1);return d.current=js(t),M(()=>{d.current||!c.current||(c.current=!1,jn())},[d.current]),M(()=>{if(l.current===void 0)return;let u=new AbortController,y,m=()=>{y??=setTimeout(()=>{y=void 0,d.current?c.current=!0:jn()},Fc)};return Ps(l.current,{connection:a,recorded:f=>{l.current=f.position,i(v=>({last:f,count:(v?.count??0)+1})),m()},anew:m},u.signal),()=>{u.abort(),clearTimeout(y)}},[e===void 0,r]),{connection:o,news:s,seen:()=>i(void 0)}}function Bs({from:e}){let t=p(),r=h(),{connection:o,news:a,seen:s}=Pc(e),i=t.journal.live[o];return n(g,{children:[n("span",{class:`live ${o}`,title:i.long,children:[n("span",{class:"dot","aria-hidden":"true"}),i.short]}),n("div",{class:"news",role:"status",children:a&&n(Dc,{news:a,pinned:js(r),place:r,seen:s})})]})}var Mr={on:void 0,known:void 0,position:void 0,disclosure:void 0};function Dc({news:{last:e,count:t},pinned:r,place:o,seen:a}){let s=p(),{journal:i}=s,l=[s.several(e.commands.map(s.command)),e.authority?.documentNumber,e.reason];return n("p",{children:[n("span",{children:[n("strong",{children:i.news.recorded(e.position)})," ",l.filter(Boolean).join(" · ")," ",t>1&&n("span",{class:"hint",children:[i.news.others(t-1)," "]}),n(x,{to:R(j(o,Mr),"operation",{id:e.id}),children:i.news.show})," ",t>1&&n(x,{to:R(j(o,Mr),"log"),children:s.views.log})," ",r&&n(g,{children:[n("span",{class:"hint",children:[i.news.pinned," "]}),n(x,{to:j(o,Mr),children:s.states.newest})]})]}),n("button",{type:"button","aria-label":s.close,onClick:a,children:"×"})]})}var Mc=["Allocate","AdvanceTransfer","CarryOver","Supplement","Cut","Recall","CorrectCarryover","Reallocate","HandOver","Reverse","Amend","PublishDisclosure","RoundResidual","RegisterDepartment","RegisterUnit","RegisterProject","GiveName","StateCode"],jc="(max-width: 44rem)";function Us(e){let[t,r]=C(()=>!matchMedia(jc).matches||Object.keys(e.narrow).length>0);return n("details",{class:"narrowing",open:t,onToggle:o=>r(o.currentTarget.open),children:[n("summary",{children:p().journal.narrowing}),n(Bc,{...e})]})}function Bc({narrow:e,recorders:t}){let{journal:r,command:o}=p(),a=h(),s=K(null),i=()=>{s.current&&P({narrow:Vn(ds(s.current)),by:void 0})},l=(u,y)=>n("label",{children:[n("span",{children:r.conditions[u]}),n("input",{name:u,type:"search",value:e[u]??"",list:y,autocomplete:"off"})]}),d=(u,y,m)=>n("fieldset",{class:"days",children:[n("legend",{children:u}),[y,m].map(f=>n("label",{children:[n("span",{class:"unseen",children:r.conditions[f]}),n("input",{name:f,type:"date",value:e[f]??"",title:r.conditions[f],min:"1949-01-01",max:"2999-12-31"})]},f))]}),c=u=>n("label",{class:"check",children:[n("input",{name:u,type:"checkbox",value:"1",checked:e[u]!==void 0})," ",n("span",{children:r.conditions[u]})]});return n("form",{ref:s,class:"filters",role:"search","aria-label":r.narrowing,onChange:i,onSubmit:u=>{u.preventDefault(),i()},children:[l("reason"),l("authority"),n("label",{children:[n("span",{children:r.conditions.command}),n("select",{name:"command",value:e.command??"",children:[n("option",{value:"",children:r.any}),Mc.map(u=>n("option",{value:u,children:o(u)},u))]})]}),l("recordedBy","recorders"),n("datalist",{id:"recorders",children:t.map(u=>n("option",{value:u},u))}),d(r.effective,"effectiveFrom","effectiveTo"),d(r.recorded,"recordedFrom","recordedTo"),n("span",{class:"checks",children:[c("backDated"),c("ours")]}),n("button",{type:"submit",children:r.narrow}),a.narrow!==void 0&&n("button",{type:"button",onClick:()=>P({narrow:void 0,by:void 0}),children:r.all})]},a.narrow??"")}function zs({operations:e,after:t,department:r}){let{journal:o,views:a}=p(),{columns:s}=o;return n("table",{class:"list cards",role:"table",children:[n("caption",{class:"unseen",children:a.log}),n("thead",{role:"rowgroup",children:n("tr",{role:"row",children:[n("th",{scope:"col",role:"columnheader",class:"amount",children:s.position}),n("th",{scope:"col",role:"columnheader",children:s.what}),n("th",{scope:"col",role:"columnheader",children:s.effectiveOn}),n("th",{scope:"col",role:"columnheader",children:s.recordedAt}),n("th",{scope:"col",role:"columnheader",children:s.authority}),n("th",{scope:"col",role:"columnheader",children:s.money}),n("th",{scope:"col",role:"columnheader",children:s.by})]})}),n("tbody",{role:"rowgroup",children:e.map(i=>n(Uc,{operation:i,fresh:i.position>t,department:r},i.id))})]})}function Uc({operation:e,fresh:t,department:r}){let o=p(),{columns:a}=o.journal,{id:s,position:i,commands:l,effectiveOn:d,recordedAt:c,recordedBy:u,approvedBy:y,reason:m,authority:f}=e;return n("tr",{class:t?"fresh":"",role:"row",children:[n("td",{role:"cell",class:"amount","data-label":a.position,children:[i,t&&n("span",{class:"chip new",children:o.journal.fresh})]}),n("th",{scope:"row",role:"rowheader",children:[n(U,{id:s,children:o.several(l.map(o.command))}),n(jr,{operation:e}),m&&n("span",{class:"reason",children:m})]}),n("td",{role:"cell","data-label":a.effectiveOn,class:"when",children:d??n("span",{class:"hint",children:o.journal.noMoney})}),n("td",{role:"cell","data-label":a.recordedAt,class:"when",children:n(re,{at:c})}),n("td",{role:"cell","data-label":a.authority,children:f?n(J,{authority:f}):n("span",{class:"hint",children:"—"})}),n("td",{role:"cell","data-label":a.money,children:n(zc,{operation:e,department:r})}),n("td",{role:"cell","data-label":a.by,children:[u,y&&n("span",{class:"approved",children:o.journal.approved(y)})]})]})}function jr({operation:{backDated:e,reverses:t,reversedBy:r}}){let{marks:o}=p().journal;return!e&&!t&&!r?null:n("span",{class:"marks",children:[e&&n("span",{class:"chip late",title:o.backDatedLong,children:o.backDated}),r&&n("span",{class:"chip undone",children:n(U,{id:r,children:o.reversedBy})}),t&&n("span",{class:"chip",children:n(U,{id:t,children:o.reverses})})]})}function zc({operation:{id:e,budgets:t},department:r}){let o=k(),a=h(),{journal:s,fiscalYear:i}=p();return t.length===0?n("span",{class:"hint",children:"—"}):n("div",{children:t.map(({department:l,fiscalYear:d,events:c})=>{let u={department:l,year:d},y=c.totalCount>3?c.nodes.slice(0,2):c.nodes;return n("ul",{class:"moved",children:[(l!==r||t.length>1)&&n("li",{class:"hint",children:[l," ",i(d)]}),y.map(m=>n("li",{class:"move",children:[n("span",{children:[n(oe,{id:m.id,there:u,children:m.project.name})," ",n("span",{class:"kind",children:o(m.kindLabel)})]}),n(w,{fen:m.fen,plus:!0})]},m.id)),c.totalCount>y.length&&n("li",{children:n(x,{to:R(a,"operation",{id:e,...u}),children:s.events(c.totalCount)})})]},`${l} ${d}`)})})}var Vc=50,Br=1e3;function Vs({department:e}){let t=h(),r=p(),o=ls(t.narrow),a=Math.min(Number(t.by)||Vc,Br),s=E(ga,{narrow:Ir(o,e),at:Ce(t),first:a});return n("div",{class:"journal",children:[n("header",{class:"title",children:[n("h1",{children:r.views.log}),n("p",{class:"hint",children:r.journal.about})]}),n(Us,{narrow:o,recorders:[...new Set((s.data?.operations.nodes??[]).map(i=>i.recordedBy))].sort()}),n(F,{answer:s,children:({operations:i})=>n(Hc,{operations:i,narrow:o,department:e,place:t})})]})}function Hc({operations:e,narrow:t,department:r,place:o}){let a=p(),{totalCount:s,nodes:i}=e,l=K(void 0);return l.current??=i[0]?.position??0,n(g,{children:[n("p",{class:"tally",children:[n("span",{role:"status",children:a.journal.found(s)}),n(Qc,{place:o,narrow:t,department:r})]}),i.length===0?n(H,{children:Object.keys(t).length?a.journal.noneSuch:a.states.empty}):n(zs,{operations:i,after:l.current,department:r}),n(Yc,{operations:e,place:o})]})}function Qc({place:e,narrow:t,department:r}){let o=p(),a=Object.entries(Ir(t,r)).map(([c,u])=>[c,String(u)]),{department:s,year:i,on:l,...d}=e;return n("span",{class:"tools",children:[o.journal.files,["csv","xlsx","jsonl"].map(c=>n("a",{href:Se(d,"operations",c,Object.fromEntries(a)),download:!0,children:c.toUpperCase()},c))]})}function Yc({operations:{totalCount:e,nodes:t,pageInfo:r},place:o}){let a=p(),s=t.at(-1);return!r.hasNextPage||!s?null:n("p",{class:"more",children:[n("span",{class:"hint",children:[a.of(t.length,e)," "]}),t.length<Br?n("button",{type:"button",onClick:()=>P({by:String(Math.min(t.length*2,Br))},!0),children:a.more}):n(x,{to:R(o,"log",{narrow:o.narrow,position:s.before,known:void 0,disclosure:void 0}),children:a.journal.earlier(s.before)})]})}function Qs(e){let t=h(),r=p(),o={id:t.id??"",at:Ce(t)},a=E(Ar,t.id===void 0?null:o);return t.id===void 0?n(H,{children:[r.journal.noId," ",n(x,{to:R(t,"log"),children:r.views.log})]}):n("div",{class:"journal",children:[n(F,{answer:a,children:({operation:s})=>n(Wc,{operation:s})}),n(pe,{document:Ar,variables:o})]})}function Wc({operation:e}){let t=p(),{journal:r}=t,o=h(),{id:a,position:s,before:i,commands:l,reversedBy:d,reverses:c,budgets:u}=e;return n(g,{children:[n("header",{class:"title",children:[n("h1",{children:[t.several(l.map(t.command))," ",n("span",{class:"hint",children:r.position(s)})]}),n(jr,{operation:e})]}),n(Gc,{operation:e}),c&&n(Hs,{id:c,says:r.reverses}),d&&n(Hs,{id:d,says:r.reversedBy}),n("ul",{class:"leads",children:[u.map(({department:y,fiscalYear:m})=>n("li",{children:n(x,{to:R(o,"compare",{department:y,year:m,position:i,toPosition:s,on:void 0,known:void 0,disclosure:void 0}),children:[r.compare,u.length>1&&`（${y} ${t.fiscalYear(m)}）`]})},`${y} ${m}`)),!d&&u.length>0&&n("li",{children:n(x,{to:R(o,"record",{by:"reverse",id:a}),children:r.reverse})}),n("li",{children:n(x,{to:R(o,"log"),children:t.views.log})})]}),u.length===0&&n("p",{class:"note",children:r.movesNothing}),u.map(y=>n(qc,{operation:a,budget:y},`${y.department} ${y.fiscalYear}`))]})}function Gc({operation:e}){let{journal:t,command:r}=p(),{columns:o}=t,{id:a,commands:s,effectiveOn:i,recordedAt:l,recordedBy:d,approvedBy:c,authority:u,reason:y}=e;return n("dl",{class:"facts",children:[s.length>3&&n(g,{children:[n("dt",{children:o.what}),n("dd",{children:s.map(r).join(t.comma)})]}),n("dt",{children:o.reason}),n("dd",{children:y||n("span",{class:"hint",children:"—"})}),n("dt",{children:o.authority}),n("dd",{children:u?n(J,{authority:u}):n("span",{class:"hint",children:"—"})}),n("dt",{children:o.effectiveOn}),n("dd",{children:i??t.noMoney}),n("dt",{children:o.recordedAt}),n("dd",{children:n(re,{at:l})}),n("dt",{children:o.recordedBy}),n("dd",{children:d}),n("dt",{children:o.approvedBy}),n("dd",{children:c||n("span",{class:"hint",children:"—"})}),n("dt",{children:o.id}),n("dd",{class:"code",children:a})]})}function Hs({id:e,says:t}){let r=p(),o=Ce(h()),a=E(ba,{id:e,at:o}).data?.operation;return n("p",{class:"note linked",children:[t," ",n(U,{id:e,children:a?r.several(a.commands.map(r.command)):e}),a&&n("span",{class:"hint",children:[r.journal.position(a.position),G(a.recordedAt,"minute"),a.recordedBy,a.reason].filter(Boolean).join(" · ")})]})}function qc({operation:e,budget:t}){let{journal:r,fiscalYear:o}=p(),{department:a,fiscalYear:s,touches:i}=t;return n("section",{children:[n("h2",{children:[a," · ",o(s)]}),n(Kc,{operation:e,department:a,year:s}),n("h3",{children:r.touched(i.length)}),n(Ct,{touches:i,department:a,year:s})]})}function Kc({operation:e,department:t,year:r}){let{journal:o}=p(),a=k(),s=h(),i=we(ha,{id:e,department:t,year:r,at:Ce(s),after:null},l=>l.events);return n(g,{children:[n("h3",{children:o.events(i.total)}),n("ul",{class:"events",children:i.nodes.map(l=>n("li",{children:n("details",{open:i.total<=3,children:[n("summary",{children:[n("span",{class:"what",children:[n("span",{class:"chip",children:a(l.kindLabel)})," ",l.project.name," ",n("span",{class:"hint",children:l.unit.name})]}),n(w,{fen:l.fen,plus:!0})]}),n("p",{class:"leads",children:[n(oe,{id:l.id,there:{department:t,year:r},children:o.event}),n(x,{to:R(s,"line",{department:t,year:r,id:l.line}),children:o.budgetLine})]}),n(_t,{entries:l.entries}),n(At,{entries:l.entries,department:t,year:r})]})},l.id))}),(i.more||i.problem||i.loading)&&n(ke,{pages:i})]})}function Ur({by:e,department:t,year:r,id:o}){let a=p().explorer,s=k(),i=E(rn,{department:t,year:r??null,keys:[e],narrow:{projects:[o]},subtotals:!1,at:I(h()),after:null}),l=e==="FUNCTION_ITEM"?a.classifications.FUNCTION:a.classifications.ECONOMIC;return n(F,{answer:i,children:({groupBy:{groups:d}})=>{let c=wn(d.nodes.flatMap(u=>[u.measures.adjustedFen,u.measures.initialFen]));return n("div",{class:"wide",children:n("table",{class:"list",children:[n("caption",{children:l}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:a.code}),n("th",{scope:"col",class:"bars",children:n("span",{class:"unseen",children:a.adjustedBar})}),n(Ft,{})]})}),n("tbody",{children:d.nodes.map(({values:u,measures:y})=>u[0]&&n("tr",{children:[n("th",{scope:"row",children:[/^\d/.test(u[0].value)&&n("code",{children:u[0].value})," ",s(u[0].label)]}),n("td",{class:"bars",children:n(kn,{fen:y.adjustedFen,mark:y.initialFen,range:c,series:e==="FUNCTION_ITEM"?1:3})}),n(dn,{measures:y})]},u[0].value))})]})})}})}function Ys({department:e,year:t,id:r}){let o=p().explorer,a=h(),s=le(a).axis==="RECORDED"?"RECORDED":"EFFECTIVE",i=E(ya,{department:e,year:t??null,keys:null,narrow:{projects:[r]},axis:s,interval:"DAY",at:I(a)});return n(g,{children:[n("h2",{children:o.overTime}),n(qe,{name:"axis",label:o.axis,first:"EFFECTIVE",options:[["EFFECTIVE",o.axes.EFFECTIVE],["RECORDED",o.axes.RECORDED]]}),n(F,{answer:i,children:({series:{points:l}})=>n($t,{title:o.overTime,lines:[{key:r,label:o.measures.adjusted,points:l.filter((d,c)=>c===0||d.changeFen!=="0")}],until:l.at(-1)?.time,to:d=>j(a,s==="RECORDED"?{on:void 0,known:d,position:void 0,disclosure:void 0}:{on:d})})})]})}var Ws=[7,11],Jc=6;function Gs({department:e,year:t,id:r}){let o=p().explorer,a={department:e,year:t??null,at:I(h())},s=r==="u00-basic",[i,l]=[E(xr,{...a,number:s?Jc:Ws[0]}),E(xr,{...a,number:Ws[1]})],d=y=>y.endsWith(`/${r}`)||s&&y==="total",u=[i.data?.table,s?void 0:l.data?.table].filter(y=>y!==void 0).flatMap(y=>y.rows.filter(m=>d(m.key)).map(m=>({table:y,row:m})));return i.data&&l.data&&u.length===0?n("p",{class:"hint",children:o.notPrinted}):n("ul",{class:"printed",children:u.map(({table:y,row:m})=>n(Zc,{table:y,row:m},`${y.number}/${m.key}`))})}function Zc({table:e,row:t}){let r=p(),o=k(),a=h(),s=i=>{let l=e.columns.find(d=>d.key===i);return l?[...l.under.slice(-1),l.title].map(o).join(" · "):i};return n("li",{children:[r.tables.number(e.number)," ",o(e.title)," ",t.code&&n("code",{children:t.code}),n("ul",{children:t.cells.filter(i=>i.state==="FIGURE"&&i.fen!==null).map(i=>n("li",{children:n(x,{to:R(a,"table",{table:e.number,row:t.key,column:i.column}),children:[s(i.column)," ",n(w,{fen:i.fen??"0"})]})},i.column))})]})}function qs({department:e,year:t,id:r,sourceName:o}){let a=p().explorer,s=h(),i=le(s).kind??null,l=Cn(o),d=we(pa,{department:e,year:t??null,narrow:{projects:[r],kind:i},at:I(s),after:null},c=>c.events);return n(g,{children:[n("h2",{children:a.events}),n("form",{class:"filters",onSubmit:c=>c.preventDefault(),children:n(Le,{name:"kind",label:a.kind,all:a.all,options:Object.entries(a.kinds)})}),n(Ot,{events:d.nodes.map(c=>({...c,lineName:l(c)})),caption:a.events}),n(ke,{pages:d})]})}var Xc=/^[0-9a-f]{8}-[0-9a-f-]{27}$/i;function Ks({department:e,year:t}){let r=h(),o=p().explorer,a=r.id??"",s={department:e,at:I(r)},i=E(ua,a?{...s,year:t??null,search:Xc.test(a)?"":a}:null),l=E(He,a?{...s,project:a,source:null}:null);return a?n("section",{class:"explore",children:[n(F,{answer:i,children:({department:{projects:d,units:c}})=>{let u=d.nodes.find(y=>y.key===a||y.uuid===a);return u?n(eu,{project:u,unit:c.nodes.find(y=>y.key===u.unitKey)}):n(g,{children:[n("h1",{children:o.project}),n(H,{children:o.unknownProject(a)})]})}}),n(F,{answer:l,children:d=>n(nu,{lines:d.lineage,sources:d.fundingSources,department:e,year:t,id:a})}),n(pe,{document:He,variables:{...s,project:a,source:null},file:{what:"lineage",more:{department:e,fiscalYear:String(t),projects:a}}})]}):n("section",{class:"explore",children:[n("h1",{children:o.project}),n(H,{children:o.noProject})]})}function eu({project:e,unit:t}){let r=p().explorer;return n(g,{children:[n("h1",{children:[e.name," ",n(Tt,{project:e})]}),n("dl",{class:"facts",children:[n("dt",{children:r.key}),n("dd",{children:n("code",{children:e.key})}),n("dt",{children:r.unit}),n("dd",{children:t?n(g,{children:[n(An,{unit:t})," ",n(En,{of:t})]}):e.unitKey}),e.aliases.length>1&&n(g,{children:[n("dt",{children:r.names}),n("dd",{children:n(En,{of:e})})]}),e.secret&&n(g,{children:[n("dt",{children:r.secret}),n("dd",{children:r.secretMeans})]}),e.codeNamed&&n(g,{children:[n("dt",{children:r.codeNamed}),n("dd",{children:r.codeNamedMeans})]})]})]})}function nu({lines:e,sources:t,department:r,year:o,id:a}){let s=p().explorer,i=h(),l=St(t),d=E(rn,{department:r,year:o??null,keys:["SOURCE"],narrow:{projects:[a]},subtotals:!1,at:I(i),after:null});if(e.length===0)return n(H,{children:s.projectEmpty});let c=[...new Set(e.map(u=>u.fiscalYear))].sort((u,y)=>+(y===o)-+(u===o)||u-y);return n(g,{children:[n("div",{class:"pair",children:[n("div",{children:[n("h2",{children:s.threeMeasuresOf(o)}),n(F,{answer:d,children:({groupBy:u})=>n(Pt,{measures:u.total})})]}),n("div",{children:[n("h2",{children:s.printed}),n(Gs,{department:r,year:o,id:a})]})]}),n("h2",{children:s.lineage}),n("p",{class:"hint",children:s.lineageHint}),c.map(u=>n("div",{children:[n("h3",{children:s.yearOf(u)}),n(Dt,{lines:e.filter(y=>y.fiscalYear===u),shown:1e3,whose:!1,sourceName:l,caption:`${s.lineage} ${u}`})]},u)),n("h2",{children:s.whatFor}),n("div",{class:"pair",children:[n(Ur,{by:"FUNCTION_ITEM",department:r,year:o,id:a}),n(Ur,{by:"ECONOMIC_ITEM",department:r,year:o,id:a})]}),n("p",{children:n(x,{to:sn(i,"lines",{},{text:a}),children:s.linesOfProject})}),n(Ys,{department:r,year:o,id:a}),n(qs,{department:r,year:o,id:a,sourceName:l})]})}function Js({unit:e,range:t,folded:r,onFold:o}){let a=p().explorer;return n("tbody",{children:[n("tr",{class:"unit",children:[n("th",{scope:"rowgroup",children:[n("button",{type:"button",class:"fold","aria-expanded":!r,onClick:o,children:[n("span",{"aria-hidden":"true",children:r?"▸":"▾"})," ",e.name]}),n("code",{children:e.key})," ",n("span",{class:"count",children:a.projectCount(e.projects.length)}),n(En,{of:e})]}),n(dn,{measures:e.measures}),n("td",{class:"bars"})]}),!r&&e.projects.map(s=>n("tr",{children:[n("th",{scope:"row",class:"project",children:[n(_n,{project:s})," ",n(Tt,{project:s})," ",n("code",{children:s.key}),n(En,{of:s})]}),n(dn,{measures:s.measures}),n("td",{class:"bars",children:n(kn,{fen:s.measures.adjustedFen,mark:s.measures.initialFen,range:t})})]},s.key))]})}function Zs({department:e,year:t}){let r=h(),o=p().explorer,a=le(r),s={department:e,year:t??null,at:I(r)},i=fs(a),l={...s,keys:["UNIT","PROJECT"],narrow:i,subtotals:!0,after:null},d=we(rn,l,b=>b.groupBy.groups),c=E(dt,s),u=E(da,s),y=c.data?.department.units.nodes,m=u.data?.department.projects.nodes,f=ze(()=>lu(iu(su(d.nodes,y??[],m??[]),r.text),a),[d.nodes.length,d.data,y,m,r.text,a.sort]),v={what:"groups",more:{department:e,fiscalYear:String(t),keys:"UNIT,PROJECT",subtotals:"true",...gs(i)}};return n("section",{class:"explore","aria-busy":d.loading,children:[n("h1",{children:o.projectsTitle}),n("p",{class:"hint",children:o.projectsHint}),n(tu,{units:y??[],sources:c.data?.fundingSources??[]}),d.data&&n(ru,{held:f,place:r,narrow:a}),n(ke,{pages:d}),d.data&&m&&n(au,{held:d.nodes,projects:m,shown:Object.keys(i).length===0}),n(pe,{document:rn,variables:l,file:v})]})}function tu({units:e,sources:t}){let r=p().explorer,o=k();return n("form",{class:"filters",role:"search",onSubmit:a=>a.preventDefault(),children:[n(Et,{label:r.soughtProject}),n(Le,{name:"unit",label:r.unit,all:r.all,options:e.map(a=>[a.key,a.name])}),n(Le,{name:"source",label:r.source,all:r.all,options:t.map(a=>[a.source,o(a.label)])}),n(hs,{}),n(Rt,{}),n(qe,{name:"sort",label:r.sort,first:"key",options:[["key",r.byKey],["amount",r.byAmount]]})]})}function ru({held:e,place:t,narrow:r}){let o=p().explorer;if(e.length===0)return n(H,{children:t.text?o.noneSought(t.text):o.none});let a=e.flatMap(d=>d.projects),s=wn(a.flatMap(d=>[d.measures.adjustedFen,d.measures.initialFen])),i=new Set((r.shut??"").split(".")),l=e.every(d=>i.has(d.key));return n(g,{children:[n("p",{class:"tools",role:"status",children:[o.found(e.length,a.length),n("button",{type:"button",onClick:()=>xn({shut:l?void 0:e.map(d=>d.key).join(".")}),children:l?o.unfoldAll:o.foldAll})]}),n("div",{class:"wide",children:n("table",{class:"list projects",children:[n("caption",{class:"unseen",children:o.projectsTitle}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.unitAndProject}),n(Ft,{}),n("th",{scope:"col",class:"bars",children:o.adjustedBar})]})}),e.map(d=>n(Js,{unit:d,range:s,folded:i.has(d.key),onFold:()=>ou(i,d.key)},d.key)),n("tfoot",{children:n("tr",{children:[n("th",{scope:"row",children:t.text?o.shownTotal:o.total}),n(dn,{measures:It(e.map(d=>d.measures))}),n("td",{class:"bars"})]})})]})})]})}function ou(e,t){let r=e.has(t)?[...e].filter(o=>o!==t):[...e,t];xn({shut:r.filter(Boolean).join(".")||void 0})}function au({held:e,projects:t,shown:r}){let o=p().explorer,a=h(),s=new Set(e.map(l=>l.values[1]?.value)),i=t.filter(l=>!s.has(l.uuid)&&!l.key.endsWith("-basic"));return!r||i.length===0?null:n("details",{children:[n("summary",{children:o.without(i.length)}),n("ul",{children:i.map(l=>n("li",{children:[n("code",{children:l.key})," ",n(x,{to:R(a,"project",{id:l.key}),children:l.name})]},l.key))})]})}function su(e,t,r){let o=new Map(t.map(i=>[i.uuid,i])),a=new Map(r.map(i=>[i.uuid,i])),s=new Map;for(let{values:i,measures:l,subtotal:d}of e){let[c,u]=i;if(!c)continue;let y=s.get(c.value);if(!y){let m=o.get(c.value),f=[],v={key:m?.key??c.value,name:c.label.zh,aliases:m?.aliases??[]};s.set(c.value,y={projects:f,held:{...v,projects:f}})}if(d)y.sum=l;else if(u){let m=a.get(u.value);y.projects.push({key:m?.key??u.value,name:u.label.zh,aliases:m?.aliases??[],secret:m?.secret??!1,codeNamed:m?.codeNamed??!1,measures:l})}}return[...s.values()].map(({held:i,sum:l,projects:d})=>({...i,measures:l??It(d.map(c=>c.measures))}))}function iu(e,t){let r=t?.trim().toLowerCase();if(!r)return e;let o=a=>[a.key,a.name,...a.aliases].some(s=>s.toLowerCase().includes(r));return e.flatMap(a=>{if(o(a))return[a];let s=a.projects.filter(o);return s.length>0?[{...a,projects:s,measures:It(s.map(i=>i.measures))}]:[]})}function lu(e,t){let r=t.sort==="amount"?(o,a)=>Nt(o.measures.adjustedFen,a.measures.adjustedFen):(o,a)=>o.key.localeCompare(a.key);return e.map(o=>({...o,projects:[...o.projects].sort(r)})).sort(r)}function Xs(e){return n(H,{})}var Ie="shared";function Y(...e){return e.join(".")}function se(e){return`field-${e.replaceAll(".","-")}`}function Ke(e){let t=document.getElementById(se(e));t?.closest("details")?.setAttribute("open",""),t?.focus(),t?.scrollIntoView({block:"center"})}var du={UnknownDepartment:{fields:["department"],fact:"department"},UnknownUnit:{fields:["unit","project"],fact:"unit"},UnknownProject:{fields:["project"],fact:"project"},UnknownCode:{fields:["function","economic","code"],fact:"code"},InvalidCode:{fields:["function","economic","code"],fact:"code"},ContradictoryCodeName:{fields:["name","code"],fact:"stated"},InvalidAmount:{fields:["amount"],fact:"text"},InvalidNotation:{fields:["authority","amount","project","unit"],fact:"text"},InvalidName:{fields:["name"],fact:"name"},AlreadyRegistered:{fields:["name"],fact:"name"},InvalidDate:{fields:["effectiveOn","since"]},AmountNotPositive:{fields:["parts","legs"]},AuthorityRequired:{fields:["authority"]},BalanceBelowZero:{fields:["parts","legs","operationId"]},MixedBreakdown:{fields:["parts","legs"]},SeparateBreakdownNotAllowed:{fields:["parts","legs"]},UnbalancedBreakdown:{fields:["parts","legs"]},UnbalancedReallocation:{fields:["legs"]},ReallocationCrossesLines:{fields:["legs"]},HandoverWithinDepartment:{fields:["receiving"]},WrongLot:{fields:["originYear"]},WrongOriginYear:{fields:["originYear"],fact:"originYear"},UnknownLine:{fields:["line","giving"]},UnknownOperation:{fields:["operationId"],fact:"operationId"},AlreadyReversed:{fields:["operationId"],fact:"operationId"},NothingToReverse:{fields:["operationId"],fact:"operationId"},ReversalOfReversal:{fields:["operationId"],fact:"operationId"},ReversalBeforeOperation:{fields:["effectiveOn"]},ReversalAfterDocument:{fields:["effectiveOn"]},UnknownEvent:{fields:["eventId"],fact:"eventId"}};function ei(e,t){let r=du[e.__typename];if(!r)return[];let o=[...t.drafts.flatMap(c=>zr(String(c.id),"",c.input)),...zr(Ie,"",t.shared)].filter(c=>r.fields.some(u=>u===c.field)),a={...e},s=r.fact===void 0?void 0:String(a[r.fact]??"").split(";")[0],i=s?o.filter(c=>cu(c.value).includes(s)):[];if(i.length>0)return i.map(c=>c.path);let l=r.fields.flatMap(c=>o.filter(u=>u.field===c)),d=l.filter(c=>c.path.startsWith(Ie));return d.length===1?[d[0].path]:l.length===1?[l[0].path]:[]}function zr(e,t,r){let o=t?[{path:e,field:t,value:r}]:[];return r===null||typeof r!="object"?o:[...o,...Object.entries(r).flatMap(([a,s])=>zr(`${e}.${a}`,/^\d+$/.test(a)?"":a,s))]}function cu(e){return e==null?[]:typeof e=="object"?Object.values(e).map(String):[String(e)]}var Mt=To(new Map);function ee({path:e,label:t,hint:r,children:o}){let a=mr(Mt).get(e),s=se(e),i=`${s}-said`,l=a!==void 0||!!r;return n("div",{class:`field${a===void 0?"":" wrong"}`,children:[n("label",{for:s,children:t}),o({id:s,"aria-invalid":a===void 0?void 0:!0,"aria-describedby":l?i:void 0}),l&&n("p",{id:i,class:a===void 0?"hint":"bad",children:a??r})]})}function Rn({path:e}){let t=mr(Mt).get(e);return t===void 0?null:n("p",{class:"bad",id:se(e),tabIndex:-1,children:t})}function Z({name:e,optional:t=!1}){let{recording:r}=p();return n(g,{children:[r.fields[e],t&&n("span",{class:"optional",children:[" ",r.optional]})]})}function Vr(e){return e.yuan===void 0?"wan":"yuan"}function Je(e){return e.wan??e.yuan??e.fen??""}function jt(e,t){return t==="wan"?{wan:e}:{yuan:e}}var uu={wan:6,yuan:2};function pu(e){let t=/^([-+]?)(\d+)(?:\.(\d+))?$/.exec(Je(e).normalize("NFKC").replaceAll(",","").trim()),r=uu[Vr(e)],o=t?.[3]??"";if(!t||o.length>r)return;let a=BigInt(`${t[2]}${o.padEnd(r,"0")}`);return t[1]==="-"?-a:a}function Hr(e){let t=new Map;for(let r of e){let o=r.axis??"JOINT",a=pu(r.amount),s=t.has(o)?t.get(o):0n;t.set(o,a===void 0||s===void 0?void 0:s+a)}return t}function ni(e){return[...Hr(e).values()][0]}function Yn({department:e,year:t},r=!1){return{department:e,unit:null,project:"",fiscalYear:t,source:"",originYear:r?t-1:null}}function Ze(e){return{amount:e?.yuan===void 0?{wan:""}:{yuan:""},function:xe,economic:xe,axis:"JOINT",expenseClass:"NOT_STATED",evidence:[]}}var xe="NOT_STATED",Bt={authority:"",reason:""};function On(e,t="parts"){return{group:"money",fields:{line:e,parts:t,amount:"check?",authority:"own?",reason:"own?"},fresh:r=>({line:Yn(r,e==="carried"),parts:[Ze()],amount:null,...Bt})}}var yu={group:"money",fields:{line:"carried",parts:"parts",amount:"check?",closingParts:"parts?",authority:"own?",reason:"own?"},fresh:e=>({line:Yn(e,!0),parts:[Ze()],amount:null,closingParts:[],...Bt})},un={allocate:On("current"),advanceTransfer:On("current"),carryOver:yu,supplement:On("current"),cut:On("line"),recall:On("line"),reallocate:{group:"money",fields:{legs:"legs",authority:"own?",reason:"own?"},fresh:e=>({legs:[ti(e),ti(e)],...Bt})},handOver:{group:"money",fields:{giving:"line",receiving:"line",parts:"parts",receivingParts:"parts?",amount:"check?",authority:"own?",reason:"own?"},fresh:e=>({giving:Yn(e),receiving:{...Yn(e),department:""},parts:[Ze()],receivingParts:[],amount:null,...Bt})},registerDepartment:{group:"names",fields:{name:"name",evidence:"evidence?"},fresh:()=>({name:"",evidence:[]})},registerUnit:{group:"names",fields:{department:"department",name:"name",evidence:"evidence?"},fresh:({department:e})=>({department:e,name:"",evidence:[]})},registerProject:{group:"names",fields:{department:"department",unit:"unit",name:"name",secret:"yes",codeNamed:"yes",evidence:"evidence?"},fresh:({department:e})=>({department:e,unit:"",name:"",secret:!1,codeNamed:!1,evidence:[]})},giveName:{group:"names",fields:{department:"department",unit:"unit?",project:"project?",name:"name",since:"day",alias:"yes",how:"text?",evidence:"evidence?"},fresh:({department:e,today:t})=>({department:e,unit:null,project:null,name:"",since:t,alias:!1,how:"",evidence:[]})},stateCode:{group:"names",fields:{classification:"classification",code:"code",name:"name",nameEn:"text?",firstYear:"number",lastYear:"number?",evidence:"evidence?"},fresh:({year:e})=>({classification:"FUNCTION",code:"",name:"",nameEn:"",firstYear:e,lastYear:null,evidence:[]})},reverse:{group:"corrections",fields:{operationId:"operation",reason:"own?"},fresh:({id:e})=>({operationId:e,reason:""})},amend:{group:"corrections",fields:{eventId:"event",ordinal:"number",authority:"same?",reason:"same?",evidence:"evidence?"},fresh:({id:e})=>({eventId:e,ordinal:0,authority:null,reason:null,evidence:null})},correctCarryover:{...On("carried","signed"),group:"corrections"}},Sn=Object.keys(un);function ti(e){return{line:Yn(e),parts:[Ze()],amount:null}}var mu=new Set(["registerDepartment","registerUnit","registerProject","giveName","stateCode","amend"]),fu=new Set(["advanceTransfer","supplement","cut","recall"]);function ri(e){return fu.has(e)}function Tn(e){return!mu.has(e)}function Ln(){return E(ct,{}).data?.departments.nodes??[]}var gu={units:[],projects:[]};function Wn(e,t){let r=Ln().some(a=>a.name===e||a.uuid===e),{data:o}=E(wa,r?{department:e,year:ii(t)}:null);return r&&o?{units:o.department.units.nodes,projects:o.department.projects.nodes}:gu}function oi(e,t){let r=Ln().some(a=>a.name===e||a.uuid===e),{data:o}=E(ka,r?{department:e,year:ii(t)}:null);return{functions:o?.functions.nodes??[],economics:o?.economics.nodes??[]}}function ai(){return E(xa,{}).data?.fundingSources??[]}function si(e,t){let r=t.find(i=>i.key===e.project),o=r&&e.source?{department:e.department,source:e.source,project:r.key}:null,{data:a}=E(_a,o),s=e.originYear??null;return o===null?void 0:a?.lineage.find(i=>i.fiscalYear===e.fiscalYear&&(i.lot==="CARRIED"?i.originYear===s:s===null))?.holdsFen}function ii(e){return e!==null&&e>=1949&&e<=2999?e:null}function Gn({path:e,name:t,value:r,change:o}){return n(ee,{path:e,label:n(Z,{name:t}),children:a=>n("input",{...a,type:"text",value:r,onInput:s=>o(s.currentTarget.value)})})}function Pe({path:e,name:t,value:r,change:o,optional:a=!0}){let s=p().recording.hints;return n(ee,{path:e,label:n(Z,{name:t,optional:a}),hint:s[t],children:i=>n("input",{...i,type:"text",value:r,onInput:l=>o(l.currentTarget.value)})})}function li({path:e,name:t,value:r,change:o}){let{recording:a}=p();return n(ee,{path:e,label:a.right(a.fields[t]),hint:a.same,children:s=>n("input",{...s,type:"text",value:r??"",onInput:i=>o(i.currentTarget.value||null)})})}function Qr({path:e,name:t,value:r,change:o}){let a=p().recording.hints;return n(ee,{path:e,label:n(Z,{name:t}),hint:a[t],children:s=>n("input",{...s,type:"date",min:"1949-01-01",max:"2999-12-31",value:r,onInput:i=>o(i.currentTarget.value)})})}function Xe({path:e,name:t,value:r,change:o,optional:a=!1}){let s=p().recording.hints;return n(ee,{path:e,label:n(Z,{name:t,optional:a}),hint:s[t],children:i=>n("input",{...i,class:"number",type:"number",min:0,max:9999,step:1,value:r??"",onInput:l=>o(l.currentTarget.value===""?null:Math.trunc(l.currentTarget.valueAsNumber))})})}function di({path:e,name:t,value:r,change:o}){let{recording:a}=p();return n("div",{class:"field yes",children:[n("input",{id:se(e),type:"checkbox",checked:r,onChange:s=>o(s.currentTarget.checked)}),n("label",{for:se(e),children:a.fields[t]})]})}var hu=["FUNCTION","ECONOMIC"];function ci({path:e,name:t,value:r,change:o}){let{recording:a}=p();return n(ee,{path:e,label:n(Z,{name:t}),children:s=>n("select",{...s,value:r,onChange:i=>o(i.currentTarget.value),children:hu.map(i=>n("option",{value:i,children:a.values[i]},i))})})}function Ut({path:e,name:t,value:r,change:o}){let a=Ln();return n(ee,{path:e,label:n(Z,{name:t}),children:s=>n(g,{children:[n("input",{...s,type:"text",list:`${s.id}-list`,autocomplete:"off",value:r,onInput:i=>o(i.currentTarget.value)}),n("datalist",{id:`${s.id}-list`,children:a.map(i=>n("option",{value:i.name},i.uuid))})]})})}function qn({path:e,name:t,value:r,change:o,department:a,year:s,optional:i=!1,hint:l}){let{units:d}=Wn(a,s);return n(ee,{path:e,label:n(Z,{name:t,optional:i}),hint:ui(d,r)??l,children:c=>n(pi,{control:c,value:r,change:o,options:d.map(u=>({key:u.key,name:u.name}))})})}function zt({path:e,name:t,value:r,change:o,department:a,unit:s,year:i,optional:l=!1}){let{recording:d}=p(),{units:c,projects:u}=Wn(a,i),y=c.find(b=>b.key===s||b.name===s),f=(y?u.filter(b=>b.unitKey===y.key):u).map(b=>({key:b.key,name:y?b.name:`${b.name} · ${c.find(({key:_})=>_===b.unitKey)?.name??b.unitKey}`})),v=bu(u,c,r)??d.choose(f.length);return n(ee,{path:e,label:n(Z,{name:t,optional:l}),hint:v,children:b=>n(pi,{control:b,value:r,change:o,options:f})})}function ui(e,t){return e.find(r=>r.key===t)?.name}function bu(e,t,r){let o=e.find(a=>a.key===r);return o&&`${o.name} · ${ui(t,o.unitKey)??o.unitKey}`}function pi({control:e,value:t,change:r,options:o}){return n(g,{children:[n("input",{...e,type:"text",list:`${e.id}-list`,autocomplete:"off",value:t??"",onInput:a=>r(a.currentTarget.value)}),n("datalist",{id:`${e.id}-list`,children:o.map(a=>n("option",{value:a.key,label:`${a.key} ${a.name}`},a.key))})]})}var vu={document:"",line:0,text:"",cell:"",note:""};function Vt({path:e,name:t,value:r,change:o}){let{recording:a}=p(),s=(i,l)=>o(r.with(i,l));return n("details",{class:"evidence",open:r.length>0,children:[n("summary",{children:n(Z,{name:t,optional:!0})}),r.map((i,l)=>{let d=c=>({path:Y(e,l,c),name:c});return n("div",{class:"source",children:[n(Gn,{...d("document"),value:i.document,change:c=>s(l,{...i,document:c})}),n(Xe,{...d("line"),value:i.line??0,change:c=>s(l,{...i,line:c??0})}),n(Pe,{...d("text"),value:i.text??"",change:c=>s(l,{...i,text:c})}),n(Pe,{...d("cell"),value:i.cell??"",change:c=>s(l,{...i,cell:c})}),n(Pe,{...d("note"),value:i.note??"",change:c=>s(l,{...i,note:c})}),n("button",{type:"button",onClick:()=>o(r.toSpliced(l,1)),children:a.removeEvidence})]},l)}),n("button",{type:"button",onClick:()=>o([...r,vu]),children:a.addEvidence})]})}var wu=/^(\d{3}|\d{5}|\d{7})$/;function gi(e){let r=e.drafts.some(o=>Tn(o.name))&&!e.shared.effectiveOn?[pn(Y(Ie,"effectiveOn"),"effectiveOn")]:[];return[...e.drafts.flatMap(ku),...r]}function ku(e){return e.name==="amend"&&xu.every(t=>e.input[t]===null)?[...yi(e),pn(Y(e.id,"authority"),"authority")]:yi(e)}var xu=["authority","reason","evidence"];function yi(e){return Wr(e).flatMap(({field:t,kind:r,value:o})=>_u(Y(e.id,t),t,r,o))}function Wr(e){let t=e.input;return Object.entries(un[e.name].fields).map(([r,o])=>({field:r,kind:o,value:t[r]}))}function _u(e,t,r,o){switch(r){case"line":case"current":case"carried":return mi(e,o);case"parts":case"signed":case"parts?":return o.flatMap((a,s)=>fi(`${e}.${s}`,a));case"legs":return o.flatMap((a,s)=>[...mi(Y(e,s,"line"),a.line),...a.parts.flatMap((i,l)=>fi(Y(e,s,"parts",l),i))]);case"code":return Yr(e,t,o);case"number":return Number.isInteger(o)?[]:[pn(e,t)];case"evidence?":return(o??[]).flatMap((a,s)=>a.document.trim()?[]:[pn(Y(e,s,"document"),"document")]);case"name":case"department":case"unit":case"day":case"operation":case"event":return o.trim()?[]:[pn(e,t)];default:return[]}}function mi(e,t){return["department","project","fiscalYear","source"].filter(o=>!t[o]).map(o=>pn(Y(e,o),o))}function fi(e,t){let r=Je(t.amount).trim();return[...r&&r!=="-"?[]:[pn(Y(e,"amount"),"amount")],...Yr(Y(e,"function"),"function",t.function??xe),...Yr(Y(e,"economic"),"economic",t.economic??xe)]}function Yr(e,t,r){return r===xe||wu.test(r)?[]:[{path:e,field:t,half:r!==""}]}function pn(e,t){return{path:e,field:t,half:!1}}function Ht({path:e,name:t,value:r,change:o,pot:a}){let{recording:s}=p(),i=c=>({path:Y(e,c),name:c}),{projects:l}=Wn(r.department,r.fiscalYear),d=r.unit??null;return n("fieldset",{class:"line",children:[n("legend",{children:s.fields[t]}),n(Rn,{path:e}),n(Ut,{...i("department"),value:r.department,change:c=>o({...r,department:c})}),n(qn,{...i("unit"),optional:!0,value:d,department:r.department,year:r.fiscalYear,hint:s.hints.unit,change:c=>o({...r,unit:c||null})}),n(zt,{...i("project"),value:r.project,department:r.department,unit:d,year:r.fiscalYear,change:c=>o({...r,project:c??""})}),n(Xe,{...i("fiscalYear"),value:r.fiscalYear,change:c=>o({...r,fiscalYear:c??0})}),n(Eu,{...i("source"),value:r.source,change:c=>o({...r,source:c})}),n(Ru,{...i("originYear"),line:r,pot:a,change:c=>o({...r,originYear:c})}),n(Cu,{holds:si(r,l)})]})}function Cu({holds:e}){let{recording:t}=p();return e===void 0?null:n("p",{class:"holding hint",role:"status",children:[t.holds," ",n(w,{fen:e})]})}function Eu({path:e,name:t,value:r,change:o}){let{recording:a}=p(),s=k();return n(ee,{path:e,label:n(Z,{name:t}),children:i=>n("select",{...i,value:r,onChange:l=>o(l.currentTarget.value),children:[n("option",{value:"",children:a.chooseOne}),ai().map(l=>n("option",{value:l.source,children:s(l.label)},l.source))]})})}function Ru({path:e,name:t,line:r,pot:o,change:a}){let{recording:s}=p(),i=r.originYear??null,l=i!==null;return n(g,{children:[o==="line"&&n(ee,{path:Y(e,"pot"),label:s.pot,children:d=>n("select",{...d,value:l?"CARRIED":"CURRENT",onChange:c=>a(c.currentTarget.value==="CARRIED"?r.fiscalYear-1:null),children:[n("option",{value:"CURRENT",children:s.values.CURRENT}),n("option",{value:"CARRIED",children:s.values.CARRIED})]})}),(l||o==="carried")&&n(Xe,{path:e,name:t,value:i,change:a})]})}function Qt({path:e,name:t,value:r,change:o,department:a,year:s,signed:i=!1,optional:l=!1}){let{recording:d}=p(),c=h().money??"wan",[u,y]=C(!1),m=u||r.some(Ou),f=oi(a,s),v=(b,_)=>o(_?r.with(b,_):r.toSpliced(b,1));return n("fieldset",{class:"parts",children:[n("legend",{children:n(Z,{name:t,optional:l})}),i&&n("p",{class:"hint",children:d.signed}),l&&n("p",{class:"hint",children:d.hints[t]}),n(hi,{id:`${se(e)}-functions`,codes:f.functions}),n(hi,{id:`${se(e)}-economics`,codes:f.economics}),r.map((b,_)=>n(Tu,{path:Y(e,_),lists:se(e),part:b,finer:m,codes:f,change:O=>v(_,O),remove:l||r.length>1?()=>v(_,void 0):void 0},_)),n(Rn,{path:e}),n("div",{class:"under",children:[n("button",{type:"button",onClick:()=>o([...r,Ze(r.at(-1)?.amount??jt("",c))]),children:d.addPart}),r.length>0&&n(Su,{parts:r}),r.length>0&&!m&&n("button",{type:"button",class:"plain",onClick:()=>y(!0),children:d.finer})]})]})}function Ou({axis:e,expenseClass:t,evidence:r}){return e!=="JOINT"||t!=="NOT_STATED"||(r?.length??0)>0}function Su({parts:e}){let{recording:t}=p(),r=[...Hr(e)];return n("p",{class:"total",role:"status",children:r.map(([o,a])=>n(g,{children:[t.total(r.length>1?t.values[o]:"")," ",n("strong",{children:a===void 0?"—":n(w,{fen:String(a)})})," "]},o))})}function hi({id:e,codes:t}){let r=k();return n("datalist",{id:e,children:t.map(o=>n("option",{value:o.code,label:`${o.code} ${r(o.name)}`},o.code))})}function Tu({path:e,lists:t,part:r,finer:o,codes:a,change:s,remove:i}){let{recording:l}=p(),d={part:r,change:s,path:e};return n("div",{class:"part",children:[n(Gr,{path:Y(e,"amount"),name:"amount",value:r.amount,change:c=>s({...r,amount:c})}),n(bi,{...d,field:"function",list:`${t}-functions`,codes:a.functions}),n(bi,{...d,field:"economic",list:`${t}-economics`,codes:a.economics}),i?n("button",{type:"button",class:"remove","aria-label":l.removePart,title:l.removePart,onClick:i,children:"×"}):n("span",{}),o&&n(Iu,{path:e,part:r,change:s})]})}function Gr({path:e,name:t,value:r,change:o,label:a,hint:s}){let i=p(),l=Vr(r);return n(ee,{path:e,label:a??n(Z,{name:t}),hint:s,children:d=>n("span",{class:"sum",children:[n("input",{...d,class:"amount",type:"text",inputMode:"decimal",autocomplete:"off",value:Je(r),onInput:c=>o(jt(c.currentTarget.value,l))}),n("select",{"aria-label":i.money.label,value:l,onChange:c=>o(jt(Je(r),c.currentTarget.value)),children:[n("option",{value:"wan",children:i.recording.units.wan}),n("option",{value:"yuan",children:i.recording.units.yuan})]})]})})}function bi({path:e,field:t,list:r,codes:o,part:a,change:s}){let{recording:i}=p(),l=k(),d=a[t]??xe,c=o.find(y=>y.code===d),u=c?l(c.name):d===xe?i.values.NOT_STATED:i.digits;return n(ee,{path:Y(e,t),label:n(Z,{name:t}),hint:u,children:y=>n("input",{...y,class:"number",type:"text",inputMode:"numeric",list:r,autocomplete:"off",maxLength:7,value:d===xe?"":d,onInput:m=>s({...a,[t]:m.currentTarget.value.trim()||xe})})})}var Lu=["JOINT","FUNCTION","ECONOMIC"],$u=["NOT_STATED","PERSONNEL","OPERATING","PROJECT"];function Iu({path:e,part:t,change:r}){let{recording:o}=p();return n("div",{class:"finer",children:[n(ee,{path:Y(e,"axis"),label:n(Z,{name:"axis"}),children:a=>n("select",{...a,value:t.axis??"JOINT",onChange:s=>r({...t,axis:s.currentTarget.value}),children:Lu.map(s=>n("option",{value:s,children:o.axes[s]},s))})}),n(ee,{path:Y(e,"expenseClass"),label:n(Z,{name:"expenseClass"}),children:a=>n("select",{...a,value:t.expenseClass??xe,onChange:s=>r({...t,expenseClass:s.currentTarget.value}),children:$u.map(s=>n("option",{value:s,children:o.values[s]},s))})}),n(Vt,{path:Y(e,"evidence"),name:"evidence",value:t.evidence??[],change:a=>r({...t,evidence:a})})]})}function vi({path:e,value:t,change:r}){let{recording:o}=p(),s=t.map(l=>ni(l.parts)).reduce((l,d)=>l===void 0||d===void 0?void 0:l+d,0n),i=(l,d)=>r(t.with(l,d));return n("div",{class:"legs",children:[t.map((l,d)=>{let c=Y(e,d);return n("section",{class:"leg",children:[n("h3",{children:[o.leg(d+1),t.length>2&&n("button",{type:"button",onClick:()=>r(t.toSpliced(d,1)),children:o.removeLeg})]}),n(Ht,{path:Y(c,"line"),name:"line",value:l.line,pot:"line",change:u=>i(d,{...l,line:u})}),n(Qt,{path:Y(c,"parts"),name:"parts",value:l.parts,signed:!0,department:l.line.department,year:l.line.fiscalYear,change:u=>i(d,{...l,parts:u})})]},d)}),n("div",{class:"under",children:[n("button",{type:"button",onClick:()=>r([...t,Nu(t.at(-1))]),children:o.addLeg}),n("p",{class:`total${s===0n?"":" off"}`,role:"status",children:[o.sumOfLegs," ",n("strong",{children:s===void 0?"—":n(w,{fen:String(s),plus:!0})})," ",s===void 0?"":o.balanced(s===0n)]})]}),n(Rn,{path:e})]})}function Nu(e){let{line:t}=e;return{line:{...t,unit:null,project:""},parts:[Ze(e?.parts[0]?.amount)],amount:null}}var wi=/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;function xi({path:e,name:t,value:r,change:o,department:a}){let s=p(),{year:i}=h(),{operations:l}=ft(a,i),d=E(Aa,wi.test(r)?{id:r}:null);return n(g,{children:[n(ee,{path:e,label:n(Z,{name:t}),hint:s.recording.hints.operationId,children:c=>n(g,{children:[n("input",{...c,class:"id",type:"text",list:`${c.id}-list`,autocomplete:"off",spellcheck:!1,value:r,onInput:u=>o(u.currentTarget.value.trim())}),n("datalist",{id:`${c.id}-list`,children:l.toReversed().map(u=>n("option",{value:u.id,label:`${u.effectiveOn??""} ${s.several(u.commands.map(s.command))} ${u.reason}`},u.id))})]})}),wi.test(r)&&n(F,{answer:d,children:({operation:c})=>n(Fu,{operation:c})})]})}function Fu({operation:e}){let t=p(),r=k(),{facts:o,subject:a}=t.recording;return n("section",{class:"subject","aria-label":a.operation,children:[n("h3",{children:a.operation}),e.reversedBy&&n("p",{class:"bad",children:[a.reversed," ",n(U,{id:e.reversedBy,children:e.reversedBy.slice(0,8)})]}),n("dl",{class:"facts",children:[n("dt",{children:a.what}),n("dd",{children:n(U,{id:e.id,children:t.several(e.commands.map(t.command))})}),n("dt",{children:a.who}),n("dd",{children:[e.recordedBy,e.approvedBy&&` · ${a.approved(e.approvedBy)}`]}),n("dt",{children:a.when}),n("dd",{children:n(re,{at:e.recordedAt})}),n("dt",{children:t.recording.fields.effectiveOn}),n("dd",{children:e.effectiveOn??"—"}),n("dt",{children:t.recording.fields.authority}),n("dd",{children:n(J,{authority:e.authority})}),n("dt",{children:t.recording.fields.reason}),n("dd",{children:e.reason||"—"}),n("dt",{children:o.position}),n("dd",{children:e.position})]}),e.budgets.map(s=>n("div",{class:"wide",children:[n("table",{class:"list",children:[n("caption",{children:[s.department," ",t.fiscalYear(s.fiscalYear)]}),n("tbody",{children:s.events.nodes.map(i=>n("tr",{children:[n("td",{children:n(oe,{id:i.id,children:r(i.kindLabel)})}),n("td",{children:[i.unit.name," · ",i.project.name]}),n("td",{class:"amount",children:n(w,{fen:i.fen,plus:!0})})]},i.id))})]}),s.events.totalCount>s.events.nodes.length&&n("p",{class:"hint",children:t.of(s.events.nodes.length,s.events.totalCount)})]},`${s.department} ${s.fiscalYear}`))]})}var ki=/^[0-9a-f-]{36}\/\d+$/i;function _i({path:e,name:t,value:r,change:o,ordinal:a}){let{recording:s}=p(),i=E(Ca,ki.test(r)?{id:r}:null);return n(g,{children:[n(ee,{path:e,label:n(Z,{name:t}),hint:s.hints.eventId,children:l=>n("input",{...l,class:"id",type:"text",autocomplete:"off",spellcheck:!1,value:r,onInput:d=>o(d.currentTarget.value.trim())})}),ki.test(r)&&n(F,{answer:i,children:({event:l})=>n(Pu,{event:l,ordinal:a})})]})}function Pu({event:e,ordinal:t}){let r=k(),{recording:o}=p(),{subject:a,fields:s}=o;return n("section",{class:"subject","aria-label":a.event,children:[n("h3",{children:a.event}),n("p",{children:[n(oe,{id:e.id,children:r(e.kindLabel)})," ",n(w,{fen:e.fen,plus:!0})," · ",e.unit.name," · ",e.project.name," ·"," ",s.effectiveOn," ",e.effectiveOn," · ",a.when," ",n(re,{at:e.recordedAt})]}),n("div",{class:"wide",children:n("table",{class:"list",children:[n("thead",{children:n("tr",{children:[n("th",{children:s.ordinal}),n("th",{class:"amount",children:s.amount}),n("th",{children:s.authority}),n("th",{children:s.reason}),n("th",{children:s.evidence})]})}),n("tbody",{children:e.entries.map(i=>n("tr",{"aria-current":i.ordinal===t?"true":void 0,children:[n("td",{children:i.ordinal}),n("td",{class:"amount",children:n(w,{fen:i.fen,plus:!0})}),n("td",{children:n(J,{authority:i.authority})}),n("td",{children:i.reason||"—"}),n("td",{children:[i.evidence.length===0&&"—",i.evidence.map((l,d)=>n("span",{class:"read",title:l.document,children:[o.read(l.document.slice(0,12),l.line)," ",l.text&&n("q",{children:l.text})," ",l.note]},d))]})]},i.ordinal))})]})})]})}function Yt({draft:e,change:t,alone:r}){let o=(a,s)=>t({...e,input:{...e.input,[a]:s}});return n("div",{class:"command",children:Wr(e).map(({field:a,kind:s,value:i})=>{if(s==="own?"&&r)return null;let l={path:Y(e.id,a),name:a,value:i,change:d=>o(a,d)};return n(Du,{kind:s,props:l,draft:e},a)})})}function Du({kind:e,props:t,draft:r}){let o=()=>t,a=Mu(r);switch(e){case"name":return n(Gn,{...o()});case"code":return n(Gn,{...o()});case"text?":case"own?":return n(Pe,{...o()});case"same?":return n(li,{...o()});case"day":return n(Qr,{...o()});case"yes":return n(di,{...o()});case"number":return n(Xe,{...o()});case"number?":return n(Xe,{...o(),optional:!0});case"classification":return n(ci,{...o()});case"department":return n(Ut,{...o()});case"unit":return n(qn,{...o(),...a});case"unit?":return n(qn,{...Ai(o()),...a,optional:!0});case"project?":return n(zt,{...Ai(o()),...a,optional:!0});case"line":case"current":case"carried":return n(Ht,{...o(),pot:e});case"parts":case"signed":case"parts?":return n(Qt,{...o(),...a,signed:e==="signed",optional:e==="parts?"});case"check?":return n(Bu,{...o(),like:ju(r)[0]?.amount});case"legs":return n(vi,{...o()});case"evidence?":return n(Uu,{...o(),unchanged:r.name==="amend"});case"operation":return n(xi,{...o(),department:a.department});case"event":return n(_i,{...o(),ordinal:r.input.ordinal??0})}}function Ai(e){return{...e,change:t=>e.change(t||null)}}function Mu({input:e}){let t="line"in e?e.line:"giving"in e?e.giving:void 0,r=t?.department??("department"in e?e.department:""),o="unit"in e?e.unit??null:null;return{department:r,unit:o,year:t?.fiscalYear??NaN}}function ju({input:e}){return"parts"in e?e.parts:[]}function Bu({path:e,name:t,value:r,change:o,like:a}){let{recording:s}=p(),i=a?.yuan===void 0?{wan:""}:{yuan:""};return n(Gr,{path:e,name:t,value:r??i,label:s.stated,hint:s.hints.amount,change:l=>o(Je(l).trim()?l:null)})}function Uu({value:e,change:t,unchanged:r,...o}){return n(Vt,{...o,value:e??[],change:a=>t(r&&a.length===0?null:a)})}function Ci({shared:e,drafts:t,change:r}){let{recording:o}=p(),a=s=>({path:Y(Ie,s),name:s,value:e[s],change:i=>r({...e,[s]:i})});return n("fieldset",{class:"shared",children:[n("legend",{children:o.shared}),t.some(s=>Tn(s.name))&&n(Qr,{path:Y(Ie,"effectiveOn"),name:"effectiveOn",value:e.effectiveOn,change:s=>r({...e,effectiveOn:s})}),n(Pe,{...a("authority"),optional:!t.some(s=>ri(s.name))}),n(Pe,{...a("approvedBy")}),n(Pe,{...a("reason")})]})}var me="several";function Ri(e){return e===me?me:Sn.find(t=>t===e)}var Wt=0;function Kr(e,t){return Wt+=1,{id:Wt,name:e,input:un[e].fresh(t)}}var $n=new Map,qr=new Set;function Oi(e,t){return{ground:t,drafts:e===me?[]:[Kr(e,t)],shared:{effectiveOn:t.today,authority:"",reason:"",approvedBy:""},key:crypto.randomUUID(),touched:!1}}function Si(e,t){let[,r]=C(0);M(()=>{let i=()=>r(l=>l+1);return qr.add(i),()=>{qr.delete(i)}},[]);let o=`${e} ${t.id}`,a=$n.get(o),s=a&&(a.touched||zu(a.ground,t))?a:Oi(e,t);return s!==a&&$n.set(o,s),[s,i=>Ti(o,i)]}function zu(e,t){return e.department===t.department&&e.year===t.year}function Ti(e,t){t?$n.set(e,t):$n.delete(e),Hu();for(let r of qr)r()}function Li(e,t,r){let o=`${me} `,a=$n.get(o),s=a?.touched&&a.sent?.state!=="recorded"?a:{...Oi(me,r),shared:t};Wt+=1,Ti(o,{...s,drafts:[...s.drafts,{...e,id:Wt}],touched:!0})}function Vu(){return[...$n.values()].some(e=>e.touched&&e.sent?.state!=="recorded")}function Ei(e){e.preventDefault()}function Hu(){Vu()?addEventListener("beforeunload",Ei):removeEventListener("beforeunload",Ei)}function Jr(e,t){let{effectiveOn:r,...o}=e.shared,a=e.drafts.some(s=>Tn(s.name));return{commands:e.drafts.map(s=>({[s.name]:s.input})),operation:{...o,effectiveOn:a?r:null,idempotencyKey:e.key,validateOnly:t}}}var Qu=["money","names","corrections"];function In(){let e=p();return t=>t===me?e.recording.several:e.command(t.charAt(0).toUpperCase()+t.slice(1))}function Zr({chosen:e,full:t}){let{recording:r}=p(),o=h(),a=In(),s=i=>n("li",{children:n(x,{to:R(o,"record",{by:i}),"aria-current":i===e?"page":void 0,children:[n("span",{class:"called",children:a(i)}),t&&n("span",{class:"does",children:r.does[i]})]})},i);return n("nav",{class:`commands${t?" full":""}`,"aria-label":r.commands,children:[Qu.map(i=>n("section",{children:[n("h2",{children:r.groups[i]}),n("ul",{children:Sn.filter(l=>un[l].group===i).map(s)})]},i)),n("section",{children:[n("h2",{children:r.together}),n("ul",{children:s(me)})]})]})}function Gt({cells:e,done:t}){let r=p(),{recording:o}=r;return e===null?n("p",{class:"note",children:o.cellsUnread}):e.length===0?n("p",{class:"hint",children:t?o.noCellChanged:o.noCellChanges}):n("section",{class:"changing",children:[n("h3",{children:t?o.cellsChanged(e.length):o.cellsChange(e.length)}),n("div",{class:"wide",tabIndex:0,role:"region","aria-label":o.cellsChange(e.length),children:n("table",{class:"list cells",children:[n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.cell}),n("th",{scope:"col",class:"amount",children:o.before}),n("th",{scope:"col",class:"amount",children:o.after}),n("th",{scope:"col",class:"amount",children:o.difference})]})}),Wu(e).map(a=>{let[s]=a;return n("tbody",{children:[n("tr",{children:n("th",{scope:"rowgroup",colSpan:4,children:[s.department," · ",r.fiscalYear(s.fiscalYear)," · ",r.tables.number(s.table)]})}),a.map(i=>n(Yu,{cell:i},`${i.row} ${i.column}`))]},Xr(s))})]})})]})}function Yu({cell:e}){let t=h(),r=k(),{department:o,fiscalYear:a,table:s,row:i,column:l}=e,d=R(t,"table",{department:o,year:a,table:s,row:i,column:l,on:void 0,known:void 0,position:void 0,disclosure:void 0});return n("tr",{children:[n("td",{children:n(x,{to:d,children:[r(e.rowLabel),n("span",{class:"column",children:[" · ",r(e.columnLabel)]})]})}),n("td",{class:"amount",children:e.beforeFen===null?"—":n(w,{fen:e.beforeFen})}),n("td",{class:"amount",children:n(w,{fen:e.afterFen})}),n("td",{class:"amount",children:n(w,{fen:e.changeFen,plus:!0})})]})}function Xr(e){return`${e.department} ${e.fiscalYear} ${e.table}`}function Wu(e){let t=new Map;for(let r of e)t.set(Xr(r),[...t.get(Xr(r))??[],r]);return[...t.values()]}function $i({events:e}){let{recording:t}=p();return n("section",{class:"planned",children:[n("h3",{children:t.events(e.length)}),n("ol",{children:e.map(r=>n("li",{children:[n("strong",{children:r.kind?t.kinds[r.kind]:t.event(r.event)})," ",r.fen!==null&&n(w,{fen:r.fen,plus:!0}),r.parts.length>0&&n("ul",{class:"plain",children:r.parts.map((o,a)=>n("li",{children:n(Gu,{part:o})},a))})]},r.id))})]})}function Gu({part:e}){let{recording:t}=p(),{values:r,fields:o}=t,a=s=>s==="NOT_STATED"?r.NOT_STATED:s;return n(g,{children:[n(w,{fen:e.fen,plus:!0})," ",e.axis!=="ECONOMIC"&&n("span",{class:"chip",children:[o.function," ",a(e.function)]})," ",e.axis!=="FUNCTION"&&n("span",{class:"chip",children:[o.economic," ",a(e.economic)]})," ",n("span",{class:"hint",title:e.how,children:[t.bases[e.basis],e.how&&`: ${e.how}`]})]})}var qu=new Set(["__typename","rule","branch","message"]);function eo(){let e=ue();return({message:t})=>t[e].replace(/(（| \()[a-z_]+=[^]*$/,"")}function Ii({refusal:e,aims:t}){let{recording:r}=p(),o=eo(),a=Object.entries(e).filter(([s,i])=>!qu.has(s)&&!Ku(i));return n("div",{class:"note problem refused refusal",children:[n("strong",{children:r.refused}),n("p",{children:o(e)}),n("dl",{class:"facts",children:a.map(([s,i])=>n("div",{class:"fact",children:[n("dt",{children:r.facts[s]}),n("dd",{children:n(Ni,{name:s,value:i})})]},s))}),n("p",{class:"hint",children:r.branches[e.branch]}),n("p",{children:[t[0]!==void 0&&n("button",{type:"button",onClick:()=>Ke(t[0]),children:r.toField})," ",n("span",{class:"code",children:e.rule})]})]})}function Ku(e){return e===""||e===null||Array.isArray(e)&&e.length===0}function Ni({name:e,value:t}){let r=p(),o=h(),a=r.recording.values;if(Array.isArray(t))return n("ul",{class:"plain",children:t.map(i=>n("li",{children:n(Ni,{name:e,value:i})},String(i)))});let s=String(t);switch(e){case"amountFen":case"breakdownFen":case"shortfallFen":case"sumFen":return n(w,{fen:s});case"operationId":case"reversedBy":case"operations":return n(U,{id:s,children:s});case"eventId":return n(oe,{id:s,children:s});case"line":return n(x,{to:R(o,"line",{id:s}),children:s});case"kind":return n(g,{children:r.command(s.replace(/(^|_)([a-z])/g,(i,l,d)=>d.toUpperCase()))});case"bucket":case"axis":case"axes":case"lot":case"classification":case"field":{let[i="",...l]=s.split(/[ :/]/);return n(g,{children:[a[i.toUpperCase()]??i,...l].join(" ")})}default:return n(Ju,{text:s})}}function Ju({text:e}){let{recording:t}=p(),r=/^(.*?); known (?:in (\S+) )?are ([^]*)$/.exec(e);return r?n(g,{children:[r[1],n("br",{}),n("span",{class:"hint",children:[t.known(r[2]??"")," ",r[3]]})]}):n(g,{children:e})}function Fi({sheet:e,trial:t,aims:r,refusal:o,send:a}){let{recording:s}=p(),{sent:i}=e,l=t.result?.__typename==="Validated"?t.result:void 0,[d,c]=C(""),u=JSON.stringify(l?.warnings??[]),y=(l?.warnings.length??0)>0,m=l!==void 0&&(!y||d===u)&&i?.state!=="sending";return n("aside",{class:"panel-record","aria-label":s.preview,children:[n("h2",{children:s.preview}),n("div",{role:"status","aria-busy":t.loading,children:n(Zu,{trial:t,sheet:e})}),t.problem&&n(be,{problem:t.problem}),o&&n(Ii,{refusal:o,aims:r}),i?.state==="problem"&&n(be,{problem:i.problem}),l&&y&&n(ep,{validated:l,looked:d===u,look:f=>c(f?u:"")}),i?.state==="unknown"?n(tp,{sent:i,send:a}):n("p",{class:"act",children:[n("button",{type:"button",class:"primary",disabled:!m,onClick:a,children:i?.state==="sending"?s.sending:s.record}),l&&y&&d!==u&&n("span",{class:"hint",children:s.confirmFirst})]}),l&&n($i,{events:l.events}),l&&n(Gt,{cells:l.changes,done:!1}),n("p",{class:"hint key",children:[s.key," ",n("span",{class:"code",children:e.key})]})]})}function Zu({trial:e,sheet:t}){let{recording:r}=p(),o=Re();return t.sent?.state==="unknown"?null:t.drafts.length===0?n("p",{children:r.noDrafts}):e.gaps.length>0?n(Xu,{gaps:e.gaps}):o===""?n("p",{class:"note",children:[r.needsToken," ",n("button",{type:"button",onClick:()=>Ke("token"),children:r.toToken})]}):e.loading?n("p",{class:"hint",children:r.checking}):e.result?.__typename==="Validated"?n("p",{class:"good",children:r.canBeRecorded}):null}var no=8;function Xu({gaps:e}){let{recording:t}=p();return n(g,{children:[n("p",{children:t.stillToFill}),n("ul",{class:"chips gaps",children:[e.slice(0,no).map(r=>n("li",{children:n("button",{type:"button",class:"plain",onClick:()=>Ke(r.path),children:[t.fields[r.field],r.half&&t.half]})},r.path)),e.length>no&&n("li",{children:["+",e.length-no]})]})]})}function ep({validated:e,looked:t,look:r}){let{recording:o}=p();return n("div",{class:"note warnings",role:"alert",children:[n("strong",{children:o.lookFirst}),n(to,{notices:e.warnings}),n("label",{class:"confirm",children:[n("input",{type:"checkbox",checked:t,onChange:a=>r(a.currentTarget.checked)})," ",o.confirm]})]})}var np=/operation ([0-9a-f-]{36})/;function to({notices:e}){let{recording:t}=p(),r=ue(),o=t.notices;return n("ul",{class:"notices",children:e.map((a,s)=>{let i=np.exec(a.message)?.[1],l=o[a.code];return n("li",{children:[l??a.message,i&&n(g,{children:[" ",n(U,{id:i,children:t.seeOperation})]}),l&&r!=="en"&&n("p",{class:"hint",lang:"en",children:a.message})]},s)})})}function tp({sent:e,send:t}){let{recording:r}=p(),o=ue();return M(()=>Ke("again"),[]),n("div",{class:"note warnings",role:"alert",children:[n("strong",{children:r.unknown}),n("p",{children:r.unknownWhy}),n("p",{class:"hint",children:e.problem.kind==="lost"?r.lost:e.problem[o]}),n("p",{class:"act",children:n("button",{type:"button",id:"field-again",class:"primary",onClick:t,children:r.sendAgain})})]})}function Pi({recorded:e,anew:t}){let r=p(),o=h(),{recording:a}=r,{operationId:s}=e,i=e.operation?.commands.includes("Reverse")??!1,l=e.operation?.budgets??[],d=new Map(l.flatMap(({events:c})=>c.nodes).map(c=>[c.id,c]));return M(()=>Ke("outcome"),[s]),n("section",{class:"outcome","aria-label":a.recorded,children:[n("div",{class:"note done",role:"status",id:se("outcome"),tabIndex:-1,children:[n("strong",{children:e.repeated?a.repeated:a.recorded}),n("dl",{class:"facts",children:[n("dt",{children:a.facts.operationId}),n("dd",{children:n(U,{id:s,children:s})}),n("dt",{children:a.facts.position}),n("dd",{children:e.position}),n("dt",{children:a.recordedAt}),n("dd",{children:n(re,{at:e.recordedAt})}),n("dt",{children:a.recordedEvents}),n("dd",{children:n("ol",{class:"plain",children:e.eventIds.slice(1).map(c=>n("li",{children:n(rp,{id:c,moved:d.get(c)})},c))})})]})]}),e.warnings.length>0&&n("div",{class:"note warnings",children:[n("strong",{children:a.lookAt}),n(to,{notices:e.warnings})]}),n("p",{class:"act",children:[n("button",{type:"button",class:"primary",onClick:t,children:a.another}),d.size>0&&!i&&n("button",{type:"button",onClick:()=>ye(R(o,"record",{by:"reverse",id:s})),children:a.undo})]}),n(Gt,{cells:e.changes,done:!0})]})}function rp({id:e,moved:t}){let r=k();return t?n(g,{children:[n(oe,{id:e,children:r(t.kindLabel)})," ",n(w,{fen:t.fen,plus:!0})," · ",t.unit.name," · ",t.project.name]}):n("span",{class:"code",children:e})}var op=400,ap=3e3;function Mi(e){let t=Re(),r=gi(e),o=t!==""&&r.length===0&&e.drafts.length>0&&(!e.sent||sp.has(e.sent.state)),a=Jr(e,!0),s=o?JSON.stringify(a)+t:"",[i,l]=C({key:""}),[d,c]=C(0);M(()=>{if(!o)return;let y=new AbortController,m,f=setTimeout(()=>{Oe(Er,a,y.signal).then(v=>l({key:s,result:v.record}),v=>{if(y.signal.aborted)return;let b=Bi(v);if(b)return l({key:s,result:b});let _=Ui(v);l({key:s,problem:_}),(_.kind==="lost"||_.kind==="throttled")&&(m=setTimeout(()=>c(O=>O+1),(_.wait??0)*1e3||ap))})},op);return()=>{y.abort(),clearTimeout(f),clearTimeout(m)}},[s,d]);let u=i.key===s?i:void 0;return{gaps:r,result:u?.result,problem:u?.problem,loading:o&&u===void 0}}var sp=new Set(["refused","problem"]);async function ji(e){try{let{record:t}=await Oe(Er,Jr(e,!1));return Di(t)}catch(t){let r=Bi(t);if(r)return Di(r);let o=Ui(t);return{state:lp(o)?"unknown":"problem",problem:o}}}function Di(e){if(e.__typename==="Recorded")return jn(),{state:"recorded",recorded:e};if(e.__typename==="Validated")throw new TypeError("nothing was to be validated");return{state:"refused",refusal:e}}function Bi(e){return(e instanceof ce?e.data:void 0)?.record}function Ui(e){if(e instanceof ce)return e.problem;throw e}var ip=new Set(["Throttled","TooManyWaiting"]);function lp({kind:e,code:t}){return t==="DeadlinePassed"||e==="lost"||e==="fault"?!0:e==="throttled"&&!ip.has(t)}function zi({drafts:e,ground:t,change:r}){let{recording:o}=p();return n(g,{children:[e.length===0&&n("p",{class:"note",children:o.noDrafts}),n("ol",{class:"drafts",children:e.map((a,s)=>n(dp,{draft:a,at:s,drafts:e,change:r},s))}),n(up,{add:a=>r([...e,Kr(a,t)])})]})}function dp({draft:e,at:t,drafts:r,change:o}){let{recording:a}=p(),s=In(),i=d=>o(r.toSpliced(t,1).toSpliced(t+d,0,e)),l=s(e.name);return n("li",{class:"draft",children:[n("details",{open:!0,children:[n("summary",{children:[n("span",{class:"number",children:t+1})," ",n("strong",{children:l})]}),n(Yt,{draft:e,change:d=>o(r.with(t,d)),alone:!1})]}),n("p",{class:"act order",children:[n("button",{type:"button",disabled:t===0,"aria-label":a.earlier(l),title:a.earlier(l),onClick:()=>i(-1),children:"↑"}),n("button",{type:"button",disabled:t===r.length-1,"aria-label":a.later(l),title:a.later(l),onClick:()=>i(1),children:"↓"}),n("button",{type:"button",onClick:()=>o(r.toSpliced(t,1)),children:a.removeDraft})]})]})}var cp=Sn.filter(e=>e!=="reverse");function up({add:e}){let{recording:t}=p(),r=In(),[o,a]=C("supplement");return n("p",{class:"act add",children:[n("label",{children:[n("span",{class:"unseen",children:t.commands}),n("select",{value:o,onChange:s=>a(s.currentTarget.value),children:cp.map(s=>n("option",{value:s,children:r(s)},s))})]}),n("button",{type:"button",onClick:()=>e(o),children:t.addDraft})]})}function Vi({sheet:e,ground:t,put:r}){let{recording:o}=p(),a=h(),[s]=e.drafts;return s?n("button",{type:"button",disabled:!e.touched,onClick:()=>{Li(s,e.shared,t),r(void 0),ye(R(a,"record",{by:me}))},children:o.gather}):null}function Hi(e){try{let t=e.split(".")[1]??"",r=Uint8Array.from(atob(t.replaceAll("-","+").replaceAll("_","/")),a=>a.charCodeAt(0)),o=JSON.parse(new TextDecoder().decode(r));return o!==null&&typeof o=="object"?pp(o):void 0}catch{return}}function pp(e){let{sub:t,scope:r,departments:o,exp:a}=e;return{name:typeof t=="string"?t:"",scopes:typeof r=="string"?r.split(" ").filter(Boolean):[],departments:Array.isArray(o)?o.map(String):void 0,until:typeof a=="number"?new Date(a*1e3).toISOString():void 0,expired:typeof a=="number"&&a*1e3<Date.now()}}function Qi(){let e=Re();return e===""?n(yp,{}):n(mp,{token:e})}function yp(){let{recording:e}=p(),[t,r]=C("");return n("form",{class:"token note",autocomplete:"off",onSubmit:o=>{o.preventDefault(),br(t)},children:[n("label",{for:se("token"),children:e.token.label}),n("span",{class:"row",children:[n("input",{id:se("token"),type:"password",autocomplete:"off",spellcheck:!1,value:t,"aria-describedby":"token-how",onInput:o=>r(o.currentTarget.value)}),n("button",{type:"submit",class:t?"primary":"",disabled:t.trim()==="",children:e.token.use})]}),n("p",{id:"token-how",class:"hint",children:[e.token.how," ",n("code",{children:"budget-ledger token NAME --scope read --scope record"}),n("br",{}),e.token.kept]})]})}function mp({token:e}){let{recording:t}=p(),r=Hi(e);return n("div",{class:"token held",children:[r?n(fp,{holder:r}):n("p",{children:t.token.unreadable}),n("button",{type:"button",onClick:()=>br(""),children:t.token.forget})]})}function fp({holder:e}){let{recording:t}=p(),r=Ln(),{token:o}=t,a=e.departments?.map(i=>r.find(l=>l.uuid===i)?.name??i),s=e.scopes.includes("record")||e.scopes.includes("admin");return n(g,{children:[n("p",{children:[o.as," ",n("strong",{children:e.name||"—"})," · ",o.scopes," ",t.list(e.scopes)||"—"," · ",o.departments," ",a?t.list(a):o.all," · ",o.until," ",e.until?n(re,{at:e.until}):"—"]}),e.expired&&n("p",{class:"bad",children:o.expired}),!s&&n("p",{class:"bad",children:o.cannot})]})}function ro({department:e,year:t}){let{recording:r}=p(),{by:o,id:a}=h(),s=Ri(o),i=G(new Date().toISOString(),"day"),l={department:e,year:t??Number(i.slice(0,4)),today:i,id:a??""};return n("div",{class:"recording",children:[n("header",{children:[n("h1",{children:r.title}),n("p",{class:"hint",children:r.intro})]}),n(Qi,{}),s===void 0?n(Zr,{chosen:s,full:!0}):n("div",{class:"desk",children:[n(Zr,{chosen:s,full:!1}),n(gp,{by:s,ground:l},`${s} ${l.id}`)]})]})}function gp({by:e,ground:t}){let{recording:r}=p(),o=In(),a=eo(),[s,i]=Si(e,t),l=Mi(s),{sent:d}=s,c=d?.state==="recorded"?d.recorded:l.result?.__typename==="Recorded"?l.result:void 0,u=hp(s,l.result),y=u?ei(u,s):[],m=new Map(u?y.map(b=>[b,a(u)]):[]),f=b=>i({...s,...b,touched:!0,sent:void 0}),v=()=>{i({...s,touched:!0,sent:{state:"sending"}}),ji(s).then(b=>i({...s,touched:!0,sent:b}))};return n("section",{class:"sheet-record",children:[n("header",{children:[n("h2",{children:o(e)}),n("p",{children:r.does[e]})]}),c?n(Pi,{recorded:c,anew:()=>i(void 0)}):n("div",{class:"beside",children:[n(Mt.Provider,{value:m,children:n("form",{class:"write",autocomplete:"off",onSubmit:b=>b.preventDefault(),children:n("fieldset",{class:"all",disabled:d?.state==="sending"||d?.state==="unknown",children:[e===me?n(zi,{drafts:s.drafts,ground:t,change:b=>f({drafts:b})}):s.drafts.map(b=>n(Yt,{draft:b,change:_=>f({drafts:[_]}),alone:!0},b.id)),s.drafts.length>0&&n(Ci,{shared:s.shared,drafts:s.drafts,change:b=>f({[Ie]:b})}),n("p",{class:"act",children:[e!==me&&e!=="reverse"&&n(Vi,{sheet:s,ground:t,put:i}),n("button",{type:"button",disabled:!s.touched,onClick:()=>i(void 0),children:r.clear})]})]})})}),n(Fi,{sheet:s,trial:l,aims:y,refusal:u,send:v})]})]})}function hp(e,t){return t?t.__typename==="Recorded"||t.__typename==="Validated"?void 0:t:e.sent?.state==="refused"?e.sent.refusal:void 0}function qt({large:e=!1}){let{find:t}=p(),r=h(),o=K(null);M(()=>{e&&o.current?.focus({preventScroll:!0})},[e]);let a=r.view==="search"?r.text??"":"";return n("form",{class:`search-box${e?" large":""}`,role:"search","aria-label":e?t.box:t.short,onSubmit:s=>{s.preventDefault();let i=new FormData(s.currentTarget).get("text");ye(R(r,"search",{text:typeof i=="string"&&i.trim()||void 0}))},children:[n("input",{ref:o,name:"text",type:"search",value:a,"aria-label":t.box,placeholder:e?t.hint:t.box,autocomplete:"off"}),n("button",{type:"submit",children:t.go})]})}function yn({text:e,part:t}){let r=Yi(t.trim()),o=Yi(e);if(r===""||o.length!==e.length)return n(g,{children:e});let a=[],s=0;for(let i=o.indexOf(r);i>=0;i=o.indexOf(r,s))a.push(e.slice(s,i),n("mark",{children:e.slice(i,i+r.length)},i)),s=i+r.length;return n(g,{children:[a,e.slice(s)]})}var Yi=e=>e.normalize("NFKC").toLowerCase();function Gi({department:e,year:t}){let r=h(),o=p(),a=r.text?.trim()??"",s={department:e,year:t??null,text:a,at:I(r),known:Ce(r)},i=E(Cr,a===""?null:s);return n("div",{class:"journal finding",children:[n("h1",{children:a===""?o.views.search:o.find.title(a)}),n(qt,{large:!0}),a===""&&n(qi,{department:e,year:t}),a!==""&&n(F,{answer:i,children:l=>n(vp,{found:l,text:a,department:e,year:t})}),a!==""&&n(pe,{document:Cr,variables:s})]})}var bp=["SUBJECT","CODE","AUTHORITY","AMOUNT"];function vp({found:{search:e,operations:t},text:r,department:o,year:a}){let{find:s}=p(),i=h();return e.length+t.totalCount===0?n(g,{children:[n("p",{class:"note",role:"status",children:s.nothing(r)}),n(qi,{department:o,year:a})]}):n(g,{children:[n("p",{class:"hint",role:"status",children:s.found(e.length+t.totalCount)}),bp.map(l=>{let d=e.filter(c=>c.found===l);return d.length>0&&n(Wi,{title:s.kinds[l],count:d.length,children:d.map(c=>n("li",{children:n(wp,{hit:c,text:r,place:i})},c.reference))},`${l} ${r}`)}),t.nodes.length>0&&n(Wi,{title:s.kinds.REASON,count:t.totalCount,children:t.nodes.map(l=>n("li",{children:n(_p,{operation:l,text:r})},l.id))}),t.totalCount>t.nodes.length&&n("p",{children:n(x,{to:R(i,"log",{narrow:Vn({reason:r})}),children:s.allInLog(t.totalCount)})})]})}var oo=10;function Wi({title:e,count:t,children:r}){let o=p(),[a,s]=C(!1);return n("section",{children:[n("h2",{children:[e," ",n("span",{class:"hint",children:t})]}),n("ul",{class:"hits",children:a?r:r.slice(0,oo)}),!a&&r.length>oo&&n("p",{class:"more",children:[n("span",{class:"hint",children:[o.of(oo,r.length)," "]}),n("button",{type:"button",onClick:()=>s(!0),children:o.more})]})]})}function wp({hit:e,text:t,place:r}){let{find:o}=p(),a=k();switch(e.found){case"SUBJECT":return n(g,{children:[n(x,{to:kp(e,r),children:n(yn,{text:e.text,part:t})}),e.unit&&n("span",{class:"aside",children:[" ",e.unit.name]}),e.key&&n(g,{children:[" ",n("span",{class:"code hint",children:n(yn,{text:e.key,part:t})})]})]});case"CODE":return n(g,{children:[n(x,{to:sn(r,"charts",{[e.classification==="ECONOMIC"?"economic":"function"]:e.reference}),children:[n("span",{class:"code",children:n(yn,{text:e.reference,part:t})})," ",n(yn,{text:a(e.label),part:t})]}),e.classification&&n("span",{class:"aside",children:[" ",o.lists[e.classification]]})]});case"AUTHORITY":return n(x,{to:R(r,"log",{narrow:Vn({authority:e.reference})}),children:n(yn,{text:e.text,part:t})});default:return n(xp,{hit:e,place:r})}}function kp({key:e,unit:t},r){return t?R(r,"project",{id:e}):e?sn(r,"projects",{unit:e}):R(r,"table")}function xp({hit:{event:e,reference:t},place:r}){let o=k(),a=R(r,"event",{id:t});return e?n(g,{children:[n(x,{to:a,children:[n("mark",{children:n(w,{fen:e.fen,plus:!0})})," ",o(e.kindLabel)," · ",e.project.name]}),n("span",{class:"aside",children:[" ",e.unit.name," · ",e.effectiveOn," · ",n(J,{authority:e.authority})]})]}):n(x,{to:a,children:t})}function _p({operation:{id:e,position:t,commands:r,reason:o},text:a}){let s=p();return n(g,{children:[n(U,{id:e,children:s.several(r.map(s.command))})," ",n(yn,{text:o,part:a})," ",n("span",{class:"hint",children:s.journal.position(t)})]})}function qi({department:e,year:t}){let{find:r}=p(),o=h(),{data:a}=E(va,{department:e,year:t??null,at:I(o)}),s=a?.events.nodes[0],i=[[r.kinds.SUBJECT,a?.department.projects.nodes[0]?.name.slice(0,6)],[r.kinds.CODE,s?.entries.find(l=>/^\d+$/.test(l.function))?.function],[r.kinds.AUTHORITY,a?.operations.nodes[0]?.authority?.documentNumber],[r.kinds.AMOUNT,s?.text]];return n("div",{class:"examples",children:[n("p",{children:r.can}),n("dl",{class:"facts",children:i.map(([l,d])=>n(g,{children:[n("dt",{children:l}),n("dd",{children:d?n(x,{to:R(o,"search",{text:d}),children:d}):"—"})]}))})]})}function Ki(e,t,r){return{department:t,year:r??null,table:e.table??5,row:e.row??"",column:e.column??""}}function Ne({table:e,row:t,column:r}){return`${e}/${t}/${r}`}function Ji(e){let t=e.indexOf("/"),r=e.lastIndexOf("/");return{table:Number(e.slice(0,t)),row:e.slice(t+1,r),column:e.slice(r+1)}}function Kt({table:e,row:t,column:r}){return{table:e,row:t,column:r}}var Zi={row:void 0,column:void 0,by:void 0,id:void 0};function Nn({text:e,children:t}){let r=p(),[o,a]=C(""),s=async()=>{try{await navigator.clipboard.writeText(e()),a("copied"),setTimeout(()=>a(""),2500)}catch{a("refused")}};return n("span",{class:"copy",children:[n("button",{type:"button",onClick:()=>{s()},children:t}),n("span",{role:"status",children:o==="copied"&&`✓ ${r.copied}`}),o==="refused"&&n("textarea",{readOnly:!0,rows:3,"aria-label":t,value:e(),onFocus:i=>i.currentTarget.select()})]})}function Xi({data:e,cell:t}){let r=p(),o=k(),a=h(),{asOf:s,rowLabel:i,columnLabel:l,cell:d}=e.figure,c=s.effectiveOn??r.explain.anyDay,u=s.knownAt?G(s.knownAt,"minute"):"—",y=j(a,{department:e.department.name,year:t.year??void 0,table:t.table,row:t.row,column:t.column,on:s.effectiveOn??void 0,position:s.position,known:void 0,disclosure:void 0}),m=()=>location.origin+Fe(y),f=()=>r.explain.citation({department:e.department.name,year:t.year===null?"":r.fiscalYear(t.year),table:`${r.tables.number(t.table)} ${o(e.table.title)}`,row:`${t.row} ${o(i)}`,column:`${t.column} ${o(l)}`,amount:d.fen===null?r.explain.states[d.state]:`${d.text} ${r.money.wan}${r.explain.exactly(Q(d.fen,"yuan"))}`,position:s.position,day:c,known:u,address:m(),demonstration:s.demonstration?r.demonstration:""});return n("div",{class:"coordinates",children:[n("p",{children:r.explain.coordinates(s.position,c,u)}),n("p",{class:"acts",children:[n(Nn,{text:f,children:r.explain.copyCitation})," ",n(Nn,{text:m,children:r.explain.copyLink})]})]})}var el=10;function nl({lines:e,total:t,cell:r}){let o=p(),a=[...new Set(e.map(u=>u.entry.eventId))],s=a.slice(0,el),{touched:i,problem:l}=Cp(s,I(h()));if(l)return n(be,{problem:l});if(!i)return n("p",{class:"note loading",role:"status",children:o.states.loading});let d=i.filter(u=>Ne(u)!==Ne(r)),c=[...new Set(d.map(u=>u.table))].sort((u,y)=>u-y);return n(g,{children:[n("p",{class:"hint",children:[o.explain.touched(s.length,d.length),(a.length>el||e.length<t)&&` ${o.explain.moreEvents}`]}),d.length===0&&n(H,{children:o.explain.nowhereElse}),c.map(u=>n(Ap,{table:u,own:u===r.table,touched:d.filter(y=>y.table===u)},u))]})}function Ap({table:e,own:t,touched:r}){let o=p(),a=k(),s=h(),i=[...new Set(r.map(l=>l.row))];return n("details",{class:"touched",open:t,children:[n("summary",{children:[o.tables.number(e)," ",n("span",{class:"hint",children:o.explain.cells(r.length)})]}),n("ul",{children:i.map(l=>{let d=r.filter(u=>u.row===l),c=l.split("/").at(-1)??"";return n("li",{children:[/^\d+$/.test(c)&&n("span",{class:"number",children:c})," ",d[0]&&a(d[0].rowLabel),":"," ",d.map(u=>n(x,{class:"cell",to:j(s,Kt(u)),children:a(u.columnLabel)},u.column))]},l)})})]})}function Cp(e,t){let[r,o]=C(),[a,s]=C(),i=JSON.stringify([e,t]);return M(()=>{let l=new AbortController;return s(void 0),Promise.all(e.map(d=>Oe(aa,{event:d,at:t},l.signal))).then(d=>{let c=d.flatMap(u=>u.event.touches);o([...new Map(c.map(u=>[Ne(u),u])).values()])},d=>{!l.signal.aborted&&d instanceof ce&&s(d.problem)}),()=>l.abort()},[i]),{touched:r,problem:a}}function ao({line:e,cell:t,running:r=!1,open:o=!1}){let a=p(),s=k(),[i,l]=C(o),{entry:d}=e;return n("li",{class:`entry basis-${d.basis.toLowerCase()}`,children:[n("p",{class:"sum",children:[n("span",{class:"kind",children:s(d.kindLabel)}),n("span",{class:"amount",children:[n("span",{class:"unseen",children:[a.explain.amount," "]}),n(w,{fen:d.fen,plus:!0})]}),r&&n("span",{class:"amount running",children:[n("span",{class:"unseen",children:[a.explain.running," "]}),n(w,{fen:e.runningFen})]})]}),on(d.fen,"wan")&&n("p",{class:"hint exactly",children:a.explain.exactly(Te(d.fen,"yuan"))}),n("p",{class:"what",children:[d.project.name," ",n("span",{class:"hint",children:d.unit.name})]}),n("p",{class:"hint",children:[n(J,{authority:d.authority})," · ",a.explain.inForce(d.effectiveOn)]}),n("details",{open:i,onToggle:c=>l(c.currentTarget.open),children:[n("summary",{children:[a.explain.details,d.basis!=="STATED"&&n("span",{class:"chip",children:a.explain.bases[d.basis]})]}),i&&n(Ep,{line:e,cell:t})]})]})}function Ep({line:e,cell:t}){let r=p(),o=k(),a=Ge(),s=h(),{entry:i}=e,l=r.explain.facts;return n(g,{children:[n("dl",{class:"facts",children:[n("dt",{children:l.project}),n("dd",{children:[n(x,{to:R(s,"project",{id:i.project.id}),children:i.project.name})," ",n("span",{class:"code",children:i.project.key})]}),n("dt",{children:l.source}),n("dd",{children:o(i.sourceLabel)}),n("dt",{children:l.lot}),n("dd",{children:i.lot==="CARRIED"?r.explain.carried(i.originYear):r.explain.current(i.originYear)}),n("dt",{children:l.function}),n("dd",{children:n(tl,{code:i.function,label:o(i.functionLabel)})}),n("dt",{children:l.economic}),n("dd",{children:n(tl,{code:i.economic,label:o(i.economicLabel)})}),n("dt",{children:l.authority}),n("dd",{children:[n(J,{authority:i.authority}),i.authority?.documentNumber==null&&i.authority?.disclosure&&n("span",{class:"hint",children:[" ",r.explain.itself]})]}),n("dt",{children:l.reason}),n("dd",{children:i.reason||n("span",{class:"hint",children:r.explain.noReason})}),n("dt",{children:l.effectiveOn}),n("dd",{children:n("time",{dateTime:i.effectiveOn,children:i.effectiveOn})}),n("dt",{children:l.recordedAt}),n("dd",{children:n(re,{at:i.recordedAt})}),n("dt",{children:l.recordedBy}),n("dd",{children:[e.recordedBy,e.approvedBy&&` · ${r.explain.approvedBy(e.approvedBy)}`]}),n("dt",{children:l.basis}),n("dd",{children:[r.explain.bases[i.basis],i.how&&n("span",{class:"hint",children:[" ",a(i.how)]})]}),n("dt",{children:l.recordedIn}),n("dd",{children:[n(U,{id:i.operationId,children:r.explain.operation(i.position)})," · ",n(oe,{id:i.eventId,children:r.explain.event})]}),e.amendedBy.length>0&&n(g,{children:[n("dt",{children:l.amendedBy}),n("dd",{children:e.amendedBy.map(d=>n(U,{id:d,children:d.slice(0,8)},d))})]})]}),n(as,{evidence:i.evidence,cell:t})]})}function tl({code:e,label:t}){return n(g,{children:[/^\d+$/.test(e)&&n("span",{class:"number",children:[e," "]}),t]})}var so=["recorded","operation","project","source"],Rp={operation:({entry:e})=>e.operationId,project:({entry:e})=>e.project.id,source:({entry:e})=>e.source};function rl(e){return so.find(t=>t===e)??"recorded"}function ol(e,t){let r=new Map;for(let o of e){let a=Rp[t](o),s=r.get(a);s?s.push(o):r.set(a,[o])}return[...r].map(([o,a])=>({key:o,lines:a,fen:io(a)}))}function io(e){return Ae(e.map(t=>t.entry.fen))}var Op=12;function al({lines:e,fen:t,cell:r}){let o=p(),a=h(),s=rl(a.by);return n(g,{children:[n("p",{class:"ways",role:"group","aria-label":o.explain.waysLabel,children:so.map(i=>n("button",{type:"button","aria-pressed":s===i,onClick:()=>P({by:i==="recorded"?void 0:i},!0),children:o.explain.ways[i]},i))}),s==="recorded"?n(Sp,{lines:e,cell:r}):ol(e.lines,s).map(i=>n(Tp,{group:i,way:s,cell:r},`${s} ${i.key}`)),n($p,{lines:e,fen:t,way:s}),n("p",{class:"more","aria-busy":e.loading,children:[e.load&&n(g,{children:[n("button",{type:"button",disabled:e.loading,onClick:()=>e.load?.(!1),children:o.more})," ",n("button",{type:"button",disabled:e.loading,onClick:()=>e.load?.(!0),children:o.explain.all})," "]}),n("a",{href:Se({...a,department:r.department,...r.year===null?{}:{year:r.year}},"explanation","csv",{table:String(r.table),row:r.row,column:r.column}),download:!0,children:o.explain.file})]}),e.problem&&n(be,{problem:e.problem})]})}function Sp({lines:e,cell:t}){let r=p();return n(g,{children:[n("p",{class:"entry-heads","aria-hidden":"true",children:[n("span",{children:r.explain.kind}),n("span",{children:r.explain.amount}),n("span",{children:r.explain.running})]}),n("ol",{class:"entries",children:e.lines.map((o,a)=>n(ao,{line:o,cell:t,running:!0,open:a===0&&e.total<=Op},`${o.entry.eventId} ${o.entry.ordinal}`))})]})}function Tp({group:e,way:t,cell:r}){let o=p();return n("section",{class:"group",children:[n("h4",{children:[n(Lp,{group:e,way:t}),n("span",{class:"subtotal",children:[n("span",{class:"hint",children:o.explain.subtotal(e.lines.length)})," ",n(w,{fen:e.fen})]})]}),n("details",{children:[n("summary",{children:o.explain.entries(e.lines.length)}),n("ol",{class:"entries",children:e.lines.map(a=>n(ao,{line:a,cell:r},`${a.entry.eventId} ${a.entry.ordinal}`))})]})]})}function Lp({group:e,way:t}){let r=p(),o=k(),a=h(),{entry:s}=e.lines[0];return t==="source"?n("span",{children:o(s.sourceLabel)}):t==="project"?n("span",{children:[n(x,{to:R(a,"project",{id:s.project.id}),children:s.project.name})," ",n("span",{class:"hint",children:s.unit.name})]}):n("span",{children:[n(U,{id:s.operationId,children:r.explain.operation(s.position)})," ",n("span",{class:"hint",children:[G(s.recordedAt,"minute")," ",s.reason]})]})}function $p({lines:e,fen:t,way:r}){let o=p(),a=io(e.lines),s=e.load===void 0,i=Ae([t,`${-BigInt(a)}`]);return n("p",{class:`proof ${s&&i==="0"?"holds":s?"fails":"part"}`,role:"status",children:s?n(g,{children:[i==="0"?"✓":"✗"," ",r==="recorded"?o.explain.sumOfEntries:o.explain.sumOfGroups," ",n(w,{fen:a})," ",i==="0"?"=":"≠"," ",o.explain.total," ",n(w,{fen:t})]}):n(g,{children:[o.explain.partly(e.lines.length,e.total)," ",n(w,{fen:a}),o.explain.rest," ",n(w,{fen:i})]})})}var Ip="(max-width: 52rem)";function lo(){P(Zi)}function il(e,t,r){let o=K(r);o.current=r,M(()=>{t.current?.focus({preventScroll:!0}),e.current?.scrollTo(0,0),e.current?.scrollIntoView({block:"nearest"})},[r.table,r.row,r.column]),yr(()=>Fp(e.current),[]),yr(()=>{let a=e.current;return()=>{a?.contains(document.activeElement)&&requestAnimationFrame(()=>Np(o.current)?.focus())}},[]),M(()=>(document.addEventListener("keydown",sl),()=>document.removeEventListener("keydown",sl)),[])}function Np({row:e,column:t}){return document.querySelector(`a.figure[data-row="${CSS.escape(e)}"][data-column="${CSS.escape(t)}"]`)}function sl(e){e.key!=="Escape"||e.defaultPrevented||e.target.closest("select, input, textarea")||lo()}function Fp(e){let t=matchMedia(Ip),r=[];for(let a=e;a&&a!==document.body;a=a.parentElement)for(let s of a.parentElement?.children??[])s!==a&&r.push(s);let o=()=>{for(let a of r)a.toggleAttribute("inert",t.matches)};return o(),t.addEventListener("change",o),()=>{t.removeEventListener("change",o);for(let a of r)a.removeAttribute("inert")}}var[Kn,en]=[420,130],[Fn,Pp,Dp,Jn]=[8,30,18,20];function dl({chosen:e,other:t,now:r,onChoose:o}){let a=Mp([...e,...t]);return n("svg",{class:"steps",viewBox:`0 0 ${Kn} ${en}`,"aria-hidden":"true",children:[n("line",{class:"base",x1:Fn,x2:Kn-6,y1:en-Jn+5,y2:en-Jn+5}),n("text",{x:Fn,y:12,children:Q(a.most,"wan")}),a.least!==a.most&&n("text",{x:Fn,y:en-Jn,class:"least",children:Q(a.least,"wan")}),n("text",{x:Fn,y:en-3,children:co(a.from)}),n("text",{x:Kn-6,y:en-3,"text-anchor":"end",children:co(a.to)}),n("path",{class:"other",d:ll(t,a)}),n("path",{class:"chosen",d:ll(e,a)}),e.map((s,i)=>n("circle",{class:i===r?"now":"",cx:a.x(s),cy:a.y(s),r:i===r?6:4.5,onClick:()=>o(i),children:n("title",{children:`${co(s.time)} ${Q(s.fen,"wan")}`})},i))]})}function Mp(e){let t=e.map(l=>l.time),r=e.map(l=>BigInt(l.fen)),[o,a]=[t.reduce((l,d)=>Math.min(l,d)),t.reduce((l,d)=>Math.max(l,d))],[s,i]=[r.reduce((l,d)=>d<l?d:l),r.reduce((l,d)=>d>l?d:l)];return{from:o,to:a,least:s.toString(),most:i.toString(),x:l=>Fn+5+(a===o?0:(l.time-o)/(a-o))*(Kn-Fn-Pp-5),y:l=>en-Jn-(i===s?.5:Ye(BigInt(l.fen)-s,i-s))*(en-Dp-Jn)}}function ll(e,t){return e.length===0?"":`${e.map((o,a)=>`${a===0?"M":"H"}${t.x(o)}${a===0?" ":"V"}${t.y(o)}`).join("")}H${Kn-6}`}function co(e){return new Date(e).toISOString().slice(0,10)}var jp=["recorded","effective"],Bp=40;function pl({cell:e,asOf:t}){let r=p(),o=h(),[a,s]=C("recorded"),i=t.effectiveOn===null?{}:{effectiveOn:t.effectiveOn},l=o.position!==void 0||o.known!==void 0||o.disclosure!==void 0,d=E(ra,{...e,inForce:i,known:l?{position:t.position}:{}});return n(g,{children:[n("p",{class:"ways",role:"group","aria-label":r.explain.axisLabel,children:jp.map(c=>n("button",{type:"button","aria-pressed":a===c,onClick:()=>s(c),children:r.explain.axes[c]},c))}),n(F,{answer:d,children:c=>{let u={recorded:c.recorded.cell.timeline,effective:c.effective.cell.timeline};return u[a].length===0?n(H,{children:r.explain.noHistory}):n(Up,{steps:u,axis:a,asOf:t})}})]})}function Up({steps:e,axis:t,asOf:r}){let o=p(),a=h(),[s,i]=C(!1),l=e[t],d=t==="recorded"?"effective":"recorded",c=l.findLastIndex(y=>Vp(y,t,r)),u=l.slice(s?0:-Bp);return n(g,{children:[n(dl,{chosen:cl(l,t),other:cl(e[d],d),now:c,onChoose:y=>ye(j(a,ul(l[y],t,r,a)))}),n("p",{class:"hint legend",children:[n("span",{class:"line chosen"})," ",o.explain.axes[t]," ",n("span",{class:"line other"})," ",o.explain.axes[d]]}),n("table",{class:"list stages",children:[n("caption",{class:"unseen",children:o.explain.titles.history}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:o.explain.axes[t]}),n("th",{scope:"col",class:"amount",children:o.explain.change}),n("th",{scope:"col",class:"amount",children:o.explain.after}),n("th",{scope:"col",children:o.explain.by})]})}),n("tbody",{children:u.map(y=>n("tr",{class:y===l[c]?"now":"",children:[n("th",{scope:"row",children:[n(x,{to:j(a,ul(y,t,r,a)),title:o.explain.goThere,"aria-current":y===l[c]?"true":void 0,children:t==="effective"?y.effectiveOn:G(uo(y,t),"day")}),y===l[c]&&n("span",{class:"here",children:[" ",o.explain.here]})]}),n("td",{class:"amount",children:n(w,{fen:y.changeFen,plus:!0})}),n("td",{class:"amount",children:n(w,{fen:y.fen})}),n("td",{children:n(zp,{step:y})})]},`${uo(y,t)} ${y.fen}`))})]}),u.length<l.length&&n("p",{class:"more",children:[o.of(u.length,l.length)," ",n("button",{type:"button",onClick:()=>i(!0),children:o.explain.all})]})]})}function zp({step:{kinds:e,operations:t}}){let r=p();return n(g,{children:[r.several(e.map(o=>r.explain.kinds[o]))," ",t.slice(0,3).map(o=>n(U,{id:o.id,children:r.explain.atPosition(o.position)},o.id)),t.length>3&&` +${t.length-3}`]})}function uo(e,t){return t==="effective"?e.effectiveOn:e.operations.at(-1)?.recordedAt??e.effectiveOn}function cl(e,t){return e.map(r=>({time:Date.parse(uo(r,t)),fen:r.fen}))}function Vp(e,t,r){return t==="effective"?r.effectiveOn===null||e.effectiveOn<=r.effectiveOn:(e.operations.at(-1)?.position??0)<=r.position}function ul(e,t,r,o){if(t==="recorded"){let a=e.operations.at(-1)?.position;return{on:r.effectiveOn??void 0,position:a,known:void 0,disclosure:void 0}}return o.disclosure===void 0?{on:e.effectiveOn}:{on:e.effectiveOn,position:r.position,disclosure:void 0}}var Hp={EXACT:"=",BY_ROUNDING:"≈",VIOLATED:"≠"},Jt=8;function yl({cell:e}){let t=p(),r=h(),{department:o,year:a}=e,s={department:o,year:a,cell:Ne(e),at:I(r),first:50,after:null},i=we(oa,s,l=>l.identities);return i.problem?.code==="NoDisclosure"?n(H,{children:t.explain.noDisclosure}):n(g,{children:[i.data&&i.total===0&&n(H,{children:t.explain.noIdentity}),n("ul",{class:"identities",children:i.nodes.map(l=>n(Qp,{judged:l,cell:e},`${l.name} ${l.row} ${l.column}`))}),(i.more??i.problem??(!i.data&&i.loading))&&n(ke,{pages:i})]})}function Qp({judged:e,cell:t}){let r=p(),o=k(),a=Ge(),{verdict:s,table:i,row:l,column:d}=e,c=e.cells.map(Ji);return n("li",{class:`identity ${s.toLowerCase()}`,children:[n("p",{children:[n("strong",{class:"sign","aria-hidden":"true",children:Hp[s]})," ",o(e.label)," ",n("span",{class:"verdict",children:r.explain.verdicts[s]})]}),n("p",{class:"sides",children:[n("span",{children:[n(po,{where:{table:i,row:l,column:d},here:t})," ",n("span",{class:"number",children:e.printed})]}),n("span",{class:"hint",children:r.explain.against(e.expected)})]}),n("p",{class:"cells",children:c.slice(0,Jt).map(u=>n(po,{where:u,here:t},Ne(u)))}),c.length>Jt&&n("details",{children:[n("summary",{children:r.explain.further(c.length-Jt)}),n("p",{class:"cells",children:c.slice(Jt).map(u=>n(po,{where:u,here:t},Ne(u)))})]}),n("p",{class:"hint",children:r.explain.stated(a(e.source))})]})}function po({where:e,here:t}){let r=p(),o=h(),a=r.explain.cellAt(e.table,e.row,e.column);return Ne(e)===Ne(t)?n("strong",{class:"cell here",children:a}):n(x,{class:"cell",to:j(o,Kt(e)),children:a})}var yo=50,ml=1e3,Yp=5e3;function fl(e,t){let[r,o]=C(),[a,s]=C(!1),[i,l]=C(),d=[t,...r?.of===t?r.pages:[]],c=d.flatMap(m=>m.nodes),u=d.at(-1)??t,y=async m=>{s(!0),l(void 0);let[f,v]=[u,d.slice(1)];try{do{let b=f.pageInfo.endCursor;f=(await Oe(na,{...e,first:m?ml:yo,after:b})).figure.cell.explanation,v=[...v,f],o({of:t,pages:v})}while(m&&f.pageInfo.hasNextPage&&v.length*ml<Yp)}catch(b){l(b instanceof ce?b.problem:void 0)}s(!1)};return{lines:c,total:t.totalCount,loading:a,problem:i,load:u.pageInfo.hasNextPage?m=>{y(m)}:void 0}}var Wp=["scope","along","row","column"];function gl({definition:e}){let t=p(),r=k();return n("div",{class:"meaning",children:[n("p",{children:[n("span",{class:"lead",children:t.explain.counts})," ",r(e.whole)]}),n("details",{children:[n("summary",{children:t.explain.byPart}),n("dl",{class:"facts",children:Wp.map(o=>n(g,{children:[n("dt",{children:t.explain.parts[o]}),n("dd",{children:r(e[o])||"—"})]},o))})]})]})}function hl({measures:e}){let t=p(),r=k(),{initialFen:o,adjustedFen:a,adjustments:s}=e,i=Gp([o,a,...s.map(l=>l.fen)]);return n("dl",{class:"three",children:[n("div",{children:[n("dt",{children:t.explain.initial}),n("dd",{children:[n(w,{fen:o}),n(mo,{fen:o,most:i,colour:"all"})]})]}),n("div",{children:[n("dt",{children:t.explain.adjustments}),s.length===0&&n("dd",{class:"hint",children:t.explain.unadjusted}),s.map(({kind:l,label:d,fen:c})=>n("dd",{children:[n("span",{class:"kind",children:[r(d)," ",n("span",{class:"hint",children:t.explain.way(c)})]})," ",n(w,{fen:c,plus:!0}),n(mo,{fen:c,most:i,colour:c.startsWith("-")?"less":"more"})]},l))]}),n("div",{children:[n("dt",{children:t.explain.adjusted}),n("dd",{children:[n(w,{fen:a}),n(mo,{fen:a,most:i,colour:"all"})]})]})]})}function Gp(e){return e.map(bl).reduce((t,r)=>r>t?r:t,0n)}function bl(e){let t=BigInt(e);return t<0n?-t:t}var Zt=100,qp=1.5;function mo({fen:e,most:t,colour:r}){let o=bl(e),a=o===0n?0:Math.max(Ye(o,t)*Zt,qp);return n("svg",{class:`bar ${r}`,viewBox:`0 0 ${Zt} 6`,preserveAspectRatio:"none","aria-hidden":"true",children:[n("rect",{class:"track",width:Zt,height:6}),n("rect",{class:"filled",x:e.startsWith("-")?Zt-a:0,width:a,height:6})]})}var vl=new Map;function Ee({name:e,title:t,aside:r,open:o=!1,children:a}){let[s,i]=C(vl.get(e)),l=s??o;return n("details",{class:`section about-${e}`,open:l,onToggle:d=>{let c=d.currentTarget.open;c!==l&&(vl.set(e,c),i(c))},children:[n("summary",{children:[n("h3",{children:t}),r&&n("span",{class:"hint",children:r})]}),l&&n(Kp,{children:a})]})}function Kp({children:e}){let t=p(),[r,o]=Uo();return r===void 0?n("div",{class:"inside",children:n(Jp,{children:e})}):n("p",{class:"note problem",role:"alert",children:[t.explain.broken," ",n("button",{type:"button",onClick:o,children:t.explain.again})]})}function Jp({children:e}){return n(g,{children:e()})}function wl({cell:e,found:t}){let r=p(),{published:o}=t;return o?n("div",{class:"published",children:[n("p",{class:o.agrees?"agrees":"differs",children:o.agrees?r.explain.agrees(o.text):r.explain.differs(o.text,t.text||r.tables.blank)}),n(Ee,{name:"printed",title:r.explain.printedOn(o.line),children:()=>n(Zp,{cell:e,line:o.line,how:o.how})})]}):n("p",{class:"published none",children:r.explain.notPrinted})}function Zp({cell:e,line:t,how:r}){let o=p(),a=h(),s=Ge(),{department:i,year:l}=e,d=E(ta,{department:i,year:l,at:I(a),line:t,context:3});return n(g,{children:[n("p",{class:"hint",children:o.explain.column(s(r))}),n(F,{answer:d,children:c=>{let u=c.department.disclosures.at(-1);if(!u)return n("p",{class:"hint",children:o.explain.noDocument});let y={on:void 0,known:void 0,position:void 0,disclosure:u.digest};return n(g,{children:[n(zn,{lines:u.lines}),n("p",{children:n(x,{to:j(a,y),children:o.explain.asPublished(u.publishedOn)})})]})}})]})}function kl({variables:e}){let t=p(),r=it.toString().trim(),o=JSON.stringify(e,null,2);return n(g,{children:[n("p",{class:"hint",children:t.explain.queryHint}),n("h4",{children:t.explain.document}),n("pre",{tabIndex:0,children:r}),n("p",{class:"acts",children:n(Nn,{text:()=>r,children:t.explain.copyDocument})}),n("h4",{children:t.explain.variables}),n("pre",{tabIndex:0,children:o}),n("p",{class:"acts",children:n(Nn,{text:()=>o,children:t.explain.copyVariables})}),n("p",{children:[n("a",{href:"/graphiql",target:"_blank",rel:"noreferrer",children:t.explain.explorer})," ",n("span",{class:"hint",children:t.explain.explorerHint})]})]})}var fo=e=>Ae(e.basis.filter(t=>t.basis==="RESIDUAL").map(t=>t.fen)),_l=e=>Ae(e.basis.filter(t=>t.basis!=="RESIDUAL").map(t=>t.fen));function Al(e){return e.fen!==null&&(fo(e)!=="0"||on(e.fen,"wan"))}function Cl({cell:e}){let t=p(),r=Q(_l(e),"wan");return e.fen===null||r===e.text?null:n("p",{class:"residual",children:t.explain.residualSeen(r,e.text,Te(fo(e),"yuan"))})}function El({cell:e}){let t=p(),r=e.fen??"0",o=[r,...e.basis.map(a=>a.fen)].some(a=>BigInt(a)%100n!==0n)?6:4;return n(g,{children:[Xp(e,r,t.explain).map(a=>n("p",{children:a},a)),n("table",{class:"list basis",children:[n("caption",{class:"unseen",children:t.explain.titles.rounding}),n("thead",{children:n("tr",{children:[n("th",{scope:"col",children:t.explain.basisHead}),n("th",{scope:"col",class:"amount",children:t.money.yuan}),n("th",{scope:"col",class:"amount",children:t.money.wan})]})}),n("tbody",{children:e.basis.map(a=>n("tr",{children:[n("th",{scope:"row",children:t.explain.bases[a.basis]}),n("td",{class:"amount",children:Q(a.fen,"yuan")}),n("td",{class:"amount",children:xl(a.fen,o)})]},a.basis))}),n("tfoot",{children:[n("tr",{children:[n("th",{scope:"row",children:t.explain.exactSum}),n("td",{class:"amount",children:Q(r,"yuan")}),n("td",{class:"amount",children:xl(r,o)})]}),n("tr",{children:[n("th",{scope:"row",children:t.explain.printed}),n("td",{}),n("td",{class:"amount",children:[n("strong",{children:e.text}),n("span",{class:"unprinted","aria-hidden":"true",children:"0".repeat(o-2)})]})]})]})]})]})}function Xp(e,t,r){let[o,a]=[fo(e),Q(_l(e),"wan")],s=[];if(o!=="0"){let i=Te(o,"yuan");s.push(a===e.text?r.residualUnseen(i):r.residualSeen(a,e.text,i),r.residualWhy)}return on(t,"wan")&&s.push(r.rounded(e.text,Te(ey(t,e.text),"yuan"))),s.length?s:[r.unrounded]}function ey(e,t){return(BigInt(t.replace(/[,.]/g,""))*10000n-BigInt(e)).toString()}function xl(e,t){let r=BigInt(e),o=r<0n?-r:r,a=(o/1000000n).toString().replace(/\B(?=(\d{3})+$)/g,",");return`${r<0n?"-":""}${a}.${(o%1000000n).toString().padStart(6,"0").slice(0,t)}`}function Rl({cell:e}){let t=p();return e.fen===null?n("p",{class:"standing none",children:t.explain.states[e.state]}):n("p",{class:`standing${BigInt(e.fen)<0n?" negative":""}`,children:[n("strong",{children:e.text})," ",n("span",{children:t.money.wan}),n("span",{class:"exact",children:t.explain.exactly(Q(e.fen,"yuan"))})]})}function Ol({cell:e}){let t=p(),{id:r}=h(),[o,a]=C("");return n(g,{children:[n("p",{class:"hint",children:t.explain.whyNotHint}),n(ny,{cell:e,chosen:o,onChoose:a}),o&&n(ty,{cell:e,project:o}),n(ry,{id:r??""},r??""),r!==void 0&&n(oy,{cell:e,event:r})]})}function ny({cell:{department:e,year:t},chosen:r,onChoose:o}){let a=p(),s=h(),[i,l]=C(""),d=E(ia,{department:e,year:t,search:i,at:I(s)});return n(g,{children:[n("label",{class:"field",children:[n("span",{children:a.explain.projectField}),n("input",{type:"search",value:i,onInput:c=>{l(c.currentTarget.value),o("")}})]}),n(F,{answer:d,children:({department:{projects:c}})=>n(g,{children:[n("ul",{class:"picks",children:c.nodes.filter(u=>r===""||u.key===r).map(u=>n("li",{children:n("button",{type:"button","aria-pressed":u.key===r,onClick:()=>o(u.key===r?"":u.key),children:[u.name," ",n("span",{class:"code",children:u.key})]})},u.uuid))}),r===""&&n("p",{class:"hint",role:"status",children:a.of(c.nodes.length,c.totalCount)})]})})]})}function ty({cell:{department:e,year:t},project:r}){let o=p(),a=k(),s=h(),i={department:e,year:t,narrow:{projects:[r]},at:I(s),first:10,after:null},l=we(la,i,d=>d.events);return n(g,{children:[n("h4",{children:o.explain.eventsOf(r)}),n("ul",{class:"picks",children:l.nodes.map(d=>n("li",{children:n("button",{type:"button","aria-pressed":d.id===s.id,onClick:()=>P({id:d.id},!0),children:[a(d.kindLabel)," ",n(w,{fen:d.fen,plus:!0})," ",d.effectiveOn," ",n(J,{authority:d.authority})]})},d.id))}),n(ke,{pages:l})]})}function ry({id:e}){let t=p(),[r,o]=C(e);return n("form",{class:"field",onSubmit:a=>{a.preventDefault(),P({id:r.trim()||void 0},!0)},children:[n("label",{children:[n("span",{children:t.explain.eventField}),n("input",{class:"code",value:r,onInput:a=>o(a.currentTarget.value)})]}),n("button",{type:"submit",children:t.explain.askWhy})]})}function oy({cell:e,event:t}){let r=p(),o=h(),a=E(sa,{...e,event:t,at:I(o)});return n(F,{answer:a,children:({whyNot:{entries:s}})=>n("div",{role:"status",children:[n("p",{children:[n("strong",{children:r.explain.verdict(s.filter(i=>i.counts).length,s.length)})," ",n(oe,{id:t,children:r.explain.event})]}),n("ul",{class:"judged",children:ay(s).map(i=>n(sy,{entries:i},JSON.stringify(i[0].obstacles)))})]})})}function ay(e){let t=new Map;for(let r of e){let o=JSON.stringify(r.obstacles),a=t.get(o);a?a.push(r):t.set(o,[r])}return[...t.values()]}function sy({entries:e}){let t=p(),r=k(),[{counts:o,obstacles:a}]=e;return n("li",{class:o?"in":"out",children:[n("p",{children:[n("span",{"aria-hidden":"true",children:o?"✓":"✗"})," ",o?t.explain.countsHere(e.length):t.explain.keptOut(e.length)," ",n(w,{fen:Ae(e.map(s=>s.entry.fen)),plus:!0})]}),n("ul",{children:a.map((s,i)=>n("li",{children:[n("span",{class:"hint",children:t.explain.obstacles(s.part)})," ",r(s.words)]},i))}),n("details",{children:[n("summary",{children:t.explain.entries(e.length)}),n("ul",{class:"plain",children:e.map(({entry:s})=>n("li",{children:[r(s.kindLabel)," ",n(w,{fen:s.fen,plus:!0})," ",s.project.name," · ",r(s.functionLabel)," · ",r(s.economicLabel)]},s.ordinal))})]})]})}function Sl({department:e,year:t}){let r=h(),o=p(),a=Ki(r,e,t),s={...a,at:I(r),first:yo},{data:i,problem:l,loading:d}=E(it,s),c=i&&(!d||iy(i.figure,a))?i.figure:void 0,u=K(null),y=K(null);return il(u,y,a),n("aside",{class:"panel",ref:u,"aria-label":o.explain.label,"aria-busy":d,children:[n("header",{children:[n("p",{class:"where",children:[o.tables.number(a.table)," ",c&&i&&n(ly,{of:i.table.title})]}),n("button",{type:"button",class:"close",onClick:lo,children:[n("span",{"aria-hidden":"true",children:"×"})," ",o.close]}),n("h2",{tabIndex:-1,ref:y,children:c?n(dy,{figure:c}):`${a.row} · ${a.column}`})]}),l&&n(be,{problem:l}),!c&&d&&n("p",{class:"note loading",role:"status",children:o.states.loading}),i&&c&&n(cy,{data:i,asked:s,cell:{...a,row:c.row,column:c.cell.column}})]})}function iy(e,t){return e.table===t.table&&e.row===t.row&&e.cell.column===t.column}function ly({of:e}){return n(g,{children:k()(e)})}function dy({figure:e}){let t=k(),r=e.row.split("/").at(-1)??"";return n(g,{children:[/^\d+$/.test(r)&&n("span",{class:"number",children:r})," ",t(e.rowLabel)," · ",t(e.columnLabel)]})}function cy({data:e,asked:t,cell:r}){let o=p(),a=h(),{figure:s}=e,i=s.cell,l=fl(t,i.explanation),d=i.state==="FIGURE",c=o.explain.titles;return n(g,{children:[n(Rl,{cell:i}),n(wl,{cell:r,found:i}),d&&n(Cl,{cell:i}),n(gl,{definition:i.definition}),n(Xi,{data:e,cell:r}),d&&n(g,{children:[i.measures&&n(Ee,{name:"measures",title:c.measures,open:!0,children:()=>i.measures&&n(hl,{measures:i.measures})}),n(Ee,{name:"entries",title:c.entries,aside:o.explain.entries(l.total),open:!0,children:()=>n(al,{lines:l,fen:i.fen??"0",cell:r})}),n(Ee,{name:"rounding",title:c.rounding,open:Al(i),children:()=>n(El,{cell:i})})]}),n(Ee,{name:"history",title:c.history,children:()=>n(pl,{cell:r,asOf:s.asOf})}),n(Ee,{name:"identities",title:c.identities,children:()=>n(yl,{cell:r})}),d&&n(Ee,{name:"elsewhere",title:c.elsewhere,children:()=>n(nl,{lines:l.lines,total:l.total,cell:r})}),n(Ee,{name:"whynot",title:c.whyNot,open:a.id!==void 0,children:()=>n(Ol,{cell:r})}),n(Ee,{name:"query",title:c.query,children:()=>n(kl,{variables:t})})]})}var Tl=new Map;function $l(e,t){let r=K(null);if(!e)return Tl;let o=r.current;if(o?.table===e&&o.budget===t)return o.before;let a=o&&o.budget===t?uy(o.table,e):Tl;return r.current={table:e,budget:t,before:a},a}function uy(e,t){let r=Ll(e),o=new Map;for(let[a,s]of Ll(t))(r.get(a)??"")!==s&&o.set(a,r.get(a)??"");return o}function Ll(e){return new Map(e.rows.flatMap(t=>t.cells.map(r=>[an(t.key,r.column),r.text])))}function Il({department:e,year:t}){let r=h(),o=p(),a=k(),s=I(r),i=r.table??5,l={department:e,year:t??null,at:s},d=E(bn,l),c=E(Ea,{...l,number:i}),u=K(null);M(()=>{u.current?.querySelector("[aria-current]")?.scrollIntoView({block:"nearest",inline:"center"})},[d.data,i]);let y=r.row!==void 0&&r.column!==void 0;return n("div",{class:`tables${y?" explaining":""}`,children:[n("nav",{class:"titles","aria-label":o.tables.all,ref:u,children:n("ol",{children:(d.data?.department.tables??[]).map(m=>n("li",{class:m.state==="PUBLISHED"?"":"without",children:n(x,{to:j(r,{table:m.number,row:void 0,column:void 0}),"aria-current":m.number===i?"page":void 0,children:[n("span",{class:"number",children:m.number})," ",a(m.title)]})},m.number))})}),n("div",{class:"sheet",children:n(F,{answer:c,children:({table:m})=>n(py,{table:m,budget:`${e} ${t??""} ${m.number}`,place:r})})}),y&&n(Sl,{department:e,year:t})]})}function py({table:e,budget:t,place:r}){let o=p(),a=k(),s=$l(e,t),i=r.language==="en"?e.title.zh:e.title.en;return n(g,{children:[n("header",{class:"title",children:[n("h1",{children:[o.tables.number(e.number)," ",a(e.title)]}),n("p",{class:"aside",children:[n("span",{children:a(e.title)===i?e.title.zh:i}),n("span",{class:"unit",children:o.tables.unit(r.money==="yuan"?o.money.yuan:e.unit)})]}),n(yy,{table:e,place:r}),e.rows.length>0&&n("p",{class:"hint keys",children:o.tables.keys})]}),e.state!=="PUBLISHED"&&n("p",{class:`note state ${e.state.toLowerCase()}`,role:"status",children:[o.tables.state[e.state],e.statement&&n("q",{children:e.statement})]}),s.size>0&&n("p",{class:"changes",role:"status",children:o.tables.changed(s.size)}),n("div",{class:"scroll",tabIndex:0,role:"region","aria-label":a(e.title),children:n(Za,{table:e,before:s})}),e.notes.map(l=>n("p",{class:"footnote",children:l},l)),e.gaps.length>0&&n("ul",{class:"gaps",children:e.gaps.map(l=>n("li",{children:[o.tables.gap(a(l.label),l.entries)," ",n(w,{fen:l.fen})]},l.dimension))})]})}function yy({table:e,place:t}){let r=p();return n("p",{class:"tools",children:[["csv","xlsx","jsonl"].map(o=>n("a",{href:Se(t,"table",o,{number:String(e.number)}),download:!0,children:o.toUpperCase()},o)),n("button",{type:"button",onClick:()=>print(),children:r.tables.print})]})}var go="theme";function my(){try{let e=localStorage.getItem(go);return e==="light"||e==="dark"?e:"auto"}catch{return"auto"}}function fy(e){try{e==="auto"?localStorage.removeItem(go):localStorage.setItem(go,e)}catch{}}function Nl(){let e=p(),[t,r]=C(my);return M(()=>{t==="auto"?delete document.documentElement.dataset.theme:document.documentElement.dataset.theme=t,fy(t)},[t]),n("label",{children:[n("span",{children:e.theme.label}),n("select",{value:t,onChange:o=>r(o.currentTarget.value),children:[n("option",{value:"auto",children:e.theme.auto}),n("option",{value:"light",children:e.theme.light}),n("option",{value:"dark",children:e.theme.dark})]})]})}var gy={table:Il,compare:rs,reconciliation:Xs,projects:Zs,project:Ks,flow:ps,lines:Rs,line:Cs,charts:Zo,log:Vs,operation:Qs,event:us,search:Gi,record:ro};function Fl(){let e=p(),t=ue(),r=h(),o=E(ct,{});M(()=>{document.documentElement.lang=t==="zh"?"zh-CN":"en",document.title=`${e.views[r.view]} · ${e.name}`},[t,r.view]);let a=o.data?.departments.nodes??[],s=a.find(l=>l.name===r.department||l.uuid===r.department)??a[0],i=r.year??s?.fiscalYears[0];return n(g,{children:[n("a",{class:"skip",href:"#content",children:e.skip}),o.data?.asOf.demonstration&&n("p",{class:"demonstration",role:"note",children:e.demonstration}),n(by,{departments:a,chosen:s,year:i,position:o.data?.asOf.position}),s&&r.view!=="record"&&n(Ba,{department:s.name,year:i}),n("main",{id:"content",tabIndex:-1,children:r.view==="record"?n(ro,{department:r.department??s?.name??"",year:i}):n(F,{answer:o,children:()=>s?n(hy,{budget:{department:r.department??s.name,year:i}}):n(H,{children:e.nothing})})})]})}function hy({budget:e}){let{view:t}=h(),r=gy[t];return n(r,{...e})}function by({departments:e,chosen:t,year:r,position:o}){let a=p(),s=h(),i=ue();return n("header",{class:"head",children:[n("p",{class:"name",children:[n(x,{to:R(s,"table"),children:a.name})," ",n("span",{class:"promise",children:a.promise})]}),n("form",{class:"choices",onSubmit:l=>l.preventDefault(),children:[n("label",{children:[n("span",{children:a.department}),n("select",{value:t?.name,onChange:l=>P({department:l.currentTarget.value,year:void 0,row:void 0,column:void 0}),children:e.map(l=>n("option",{value:l.name,children:l.name},l.uuid))})]}),n("label",{children:[n("span",{children:a.year}),n("select",{value:r,onChange:l=>P({year:Number(l.currentTarget.value),row:void 0,column:void 0}),children:(t?.fiscalYears??[]).map(l=>n("option",{value:l,children:a.fiscalYear(l)},l))})]}),n("label",{children:[n("span",{children:a.money.label}),n("select",{value:s.money??"wan",onChange:l=>P({money:l.currentTarget.value==="yuan"?"yuan":void 0}),children:[n("option",{value:"wan",children:a.money.wan}),n("option",{value:"yuan",children:a.money.yuan})]})]}),n(Nl,{}),n("span",{class:"languages",role:"group","aria-label":a.language,children:["zh","en"].map(l=>n("button",{type:"button",lang:l,"aria-pressed":i===l,onClick:()=>P({language:l}),children:l==="zh"?"中文":"English"},l))})]}),n("div",{class:"ribbon",children:[n(ky,{}),n("div",{class:"always",children:[n(Bs,{from:o}),s.view!=="search"&&n(qt,{})]})]})]})}var vy=["table","compare","reconciliation"],wy=["projects","flow","lines","charts","log","search"];function ky(){let e=p(),t=h(),r=o=>n("li",{children:n(x,{to:R(t,o),"aria-current":t.view===o?"page":void 0,children:e.views[o]})},o);return n("nav",{class:"views","aria-label":e.name,children:[n("ul",{children:vy.map(r)}),n("ul",{"aria-label":e.explore,children:wy.map(r)}),n("ul",{children:r("record")})]})}So(n(Fl,{}),document.getElementById("page"));
