package se.budkavle.bot.schedule;

/**
 * Runs the action for one due item of a routine, such as a message to send. If the action fails, records the failure,
 * so that the routine continues with the next item.
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
