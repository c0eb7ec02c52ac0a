package io.creditpack.domain.order;

import java.util.stream.IntStream;

/**
 * The questions that were asked again and are not answered yet; some of them were overtaken by a save since.
 *
 * @param counts how many of each kind, in four bits; the kind tells in which state Toss was asked, and whether overtaken
 */
record OpenQuestions(long counts) {
    static final OpenQuestions NONE = new OpenQuestions(0);

    private static final int BITS = 4;
    private static final int STATES = 8;

    /**
     * One kind of question.
     *
     * @param since the state Toss was in when it was asked: the answer shows that one or a later one
     * @param overtaken whether the order was saved since
     */
    record Question(int since, boolean overtaken) {
        private int shift() {
            return BITS * (overtaken ? STATES + since : since);
        }
    }

    boolean isEmpty() {
        return counts == 0;
    }

    OpenQuestions with(Question question) {
        return new OpenQuestions(Math.addExact(counts, 1L << question.shift()));
    }

    OpenQuestions without(Question question) {
        return new OpenQuestions(counts - (1L << question.shift()));
    }

    /** Each kind of which there is one. */
    Question[] kinds() {
        return IntStream.range(0, 2 * STATES)
                .mapToObj(kind -> new Question(kind % STATES, kind >= STATES))
                .filter(question -> (counts >>> question.shift() & (1 << BITS) - 1) > 0)
                .toArray(Question[]::new);
    }

    /** The same questions after the order was saved. */
    OpenQuestions overtaken() {
        int half = BITS * STATES;
        long fresh = counts & (1L << half) - 1;
        return new OpenQuestions((counts >>> half << half) + (fresh << half));
    }
}
