// Wakes the islands of a page. xtask replaces the two names by those of the built files.
// The page works before this has run, and where it cannot run at all.
import start, * as islands from "./islands.js";

try {
  await start({ module_or_path: new URL("./islands.wasm", import.meta.url) });
  islands.hydrate();
  // A name ends in a hash that another compiler may make otherwise; what stands before it is enough.
  const plain = (name) => name.replace(/_\d+$/, "");
  const wakers = new Map(Object.entries(islands).map(([name, wake]) => [plain(name), wake]));
  for (const place of document.querySelectorAll("leptos-island")) {
    const wake = wakers.get(plain(place.dataset.component));
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
