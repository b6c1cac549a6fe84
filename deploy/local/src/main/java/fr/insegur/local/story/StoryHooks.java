package fr.insegur.local.story;

/** Called around each step, by its name; a test of faults kills and restarts components here. */
public interface StoryHooks {
    /** Does nothing. */
    StoryHooks NONE = new StoryHooks() {};

    /** The step is about to send its first request. */
    default void before(String step) {}

    /** The step sent its commands, and what they lead to has not been looked for yet. */
    default void sent(String step) {}

    /** The step observed what it expected. */
    default void after(String step) {}
}
