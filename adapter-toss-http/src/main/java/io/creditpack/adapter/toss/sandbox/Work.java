package io.creditpack.adapter.toss.sandbox;

/** What a call does when nothing is in its way; may throw a {@link Refusal}. */
interface Work {
    Answer perform();
}
