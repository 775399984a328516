package se.budkavle.bot.schedule;

/**
 * Runs the action for one due item of a routine, such as a message to send. If the action fails, the failure is
 * recorded and the routine continues with its next item.
 */
@FunctionalInterface
public interface ItemHandler {

    /**
     * Runs the action for an item. An item that has failed before is skipped until the pause before its retry is over.
     *
     * @param id identifies the item in logs and must be the same in each run; contains no personal data
     */
    void handle(String id, Runnable action);
}
