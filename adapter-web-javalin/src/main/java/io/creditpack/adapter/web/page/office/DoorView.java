package io.creditpack.adapter.web.page.office;

/**
 * The door of the back office.
 *
 * @param desk what surrounds it
 * @param canBeOpened whether there are operators at all
 * @param refused whether a token was just tried that is nobody's
 */
record DoorView(Desk desk, boolean canBeOpened, boolean refused) {}
