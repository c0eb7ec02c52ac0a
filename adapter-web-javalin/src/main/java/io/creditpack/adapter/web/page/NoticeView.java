package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.ProblemType;

/**
 * Why there is no page.
 *
 * @param frame what surrounds it
 * @param title what is wrong
 * @param text what to do about it
 */
record NoticeView(Frame frame, String title, String text) {
    static NoticeView of(Frame frame, ProblemType problem) {
        Words words = frame.words();
        String known = "notice." + problem.name();
        String other = problem.status() < 500 ? "notice.NOT_FOUND" : "notice.TROUBLE";
        String key = words.find(known).isPresent() ? known : other;
        return new NoticeView(frame, words.say(key), words.say(key + ".text"));
    }
}
