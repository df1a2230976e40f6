// Wakes the islands of a page. xtask replaces the two names by those of the built files.
// The page works before this has run, and where it cannot run at all.
import start, * as islands from "./islands.js";

try {
  await start({ module_or_path: new URL("./islands.wasm", import.meta.url) });
  islands.hydrate();
  for (const place of document.querySelectorAll("leptos-island")) {
    const wake = islands[place.dataset.component];
    if (wake) {
      wake(place);
      place.dataset.awake = "";
    } else {
      console.warn(`No island is called ${place.dataset.component}.`);
    }
  }
} catch (error) {
  console.warn("The islands stay asleep; the forms work without them.", error);
}
