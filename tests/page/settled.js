// Before anything of the page runs: counts what it asks and was not answered yet, streams apart, and what its policy stops.
(() => {
  const told = (window.told = { waiting: 0, stopped: [] });
  const fetched = window.fetch.bind(window);
  window.fetch = async (...given) => {
    const accepted = new Headers(given[1]?.headers ?? given[0]?.headers).get("accept") ?? "";
    if (accepted.includes("text/event-stream")) return fetched(...given);
    told.waiting += 1;
    try {
      return await fetched(...given);
    } finally {
      told.waiting -= 1;
    }
  };
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`the policy stopped ${event.violatedDirective}: ${event.blockedURI}`);
  });
  window.settled = async () => {
    let quiet = 0;
    for (let frames = 0; frames < 600 && quiet < 4; frames += 1) {
      await new Promise(requestAnimationFrame);
      quiet = told.waiting === 0 && document.querySelector("main h1, main .note") && !document.querySelector('[aria-busy="true"]')
        ? quiet + 1 : 0;
    }
    return quiet >= 4;
  };
})();
