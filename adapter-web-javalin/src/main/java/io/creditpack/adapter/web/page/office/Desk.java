package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.page.Frame;
import io.creditpack.adapter.web.page.Words;
import java.util.Optional;

/**
 * What surrounds every page of the back office.
 *
 * @param frame what surrounds every page
 * @param operator who is signed in; empty at the door
 * @param told what came of what the operator just did, as a word of ours
 */
record Desk(Frame frame, Optional<String> operator, Optional<String> told) {
    Words words() {
        return frame.words();
    }

    /** Returns what came of it, in a sentence; empty if nothing was done. */
    Optional<String> news() {
        return told.flatMap(word -> words().find("office.told." + word));
    }
}
