package fr.insegur.local.story;

import java.util.function.Consumer;

/**
 * A step of the story.
 *
 * @param name stable, for the journal and for hooks
 * @param who acts, as the table says it
 * @param what happens, as the table says it
 * @param play sends and looks
 */
record Step(String name, String who, String what, Consumer<Take> play) {}
