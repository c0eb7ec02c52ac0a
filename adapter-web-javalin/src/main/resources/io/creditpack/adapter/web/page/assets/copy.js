/** Buttons that copy the text beside them. */
document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-copy]");
  if (!button) return;
  const source = button.parentElement.querySelector(`[data-testid="${button.dataset.copy}"]`);
  try {
    await navigator.clipboard.writeText(source.textContent.trim());
  } catch {
    // No permission, or no TLS: the text is at least selected for the person's own copy command.
    getSelection().selectAllChildren(source);
    return;
  }
  const label = button.textContent;
  button.textContent = button.dataset.copied;
  button.disabled = true;
  setTimeout(() => {
    button.textContent = label;
    button.disabled = false;
  }, 2000);
});
