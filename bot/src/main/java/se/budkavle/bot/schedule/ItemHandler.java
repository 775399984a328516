package se.budkavle.bot.schedule;

/** Handles the due items of a routine one by one, so that the failure of one does not stop the others. */
@FunctionalInterface
public interface ItemHandler {

    /**
     * Runs the action now, or later if it has failed before and its pause is not over.
     *
     * @param id identifies the item in the log; the same at each run, and no personal data
     */
    void handle(String id, Runnable action);
}
