/** Buttons that copy the text beside them. */
document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-copy]");
  if (!button) return;
  const source = button.parentElement.querySelector(`[data-testid="${button.dataset.copy}"]`);
  const text = source.textContent.trim();
  try {
    // A bank's form takes an amount without its sign and its commas.
    await navigator.clipboard.writeText("digits" in button.dataset ? text.replace(/\D/g, "") : text);
  } catch {
    // No permission, or no TLS: the text is at least selected for the person's own copy command.
    getSelection().selectAllChildren(source);
    return;
  }
  const status = document.getElementById("copy-status");
  const label = button.textContent;
  button.textContent = status.textContent = button.dataset.copied;
  button.disabled = true;
  setTimeout(() => {
    button.textContent = label;
    status.textContent = "";
    button.disabled = false;
  }, 2000);
});
