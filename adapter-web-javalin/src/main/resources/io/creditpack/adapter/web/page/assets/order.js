/** The receipt of an order that is still moving: shown anew when it has moved. */
import "./copy.js";
import "./left.js";
import "./refund.js";
import { statusChange } from "./watch.js";

const { order, status, moving } = document.getElementById("order").dataset;
if (moving === "yes") {
  await statusChange(order, status);
  location.reload();
}
