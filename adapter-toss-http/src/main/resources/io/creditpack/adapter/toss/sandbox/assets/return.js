/* Where a framed payment page ends: hands the query of the redirect to the shop that opened the frame, and to no other. */
"use strict";
const query = new URLSearchParams(location.search);
const shop = query.get("shop");
query.delete("shop");
window.parent.postMessage({ sandboxReturn: query.toString() }, shop);
