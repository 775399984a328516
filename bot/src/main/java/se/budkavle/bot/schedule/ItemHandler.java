package se.budkavle.bot.schedule;

/**
 * Runs the action for one due item of a routine, such as a message to send. Catches and records a failure of the
 * action, so that the routine continues with its next item.
 */
@FunctionalInterface
public interface ItemHandler {

    /**
     * Runs the action for an item. If the item has failed before, skips the item until the pause before its retry is
     * over.
     *
     * @param id identifies the item in logs and must be the same in each run; must contain no personal data
     */
    void handle(String id, Runnable action);
}
