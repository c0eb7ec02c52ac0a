package io.creditpack.adapter.web.page.office;

import io.creditpack.application.port.EventOutbox.Backlog;

/**
 * Events of ours that were not taken.
 *
 * @param desk what surrounds it
 * @param on whether anybody is told of events; without, none is sent
 * @param backlog how many they are
 */
record EventsView(Desk desk, boolean on, Backlog backlog) {}
