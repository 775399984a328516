package se.budkavle.bot.feature.round;

import se.budkavle.storage.round.HelpRequest;

/**
 * The names of the composers (message builders) for the messages of a status round (questions about the state of
 * activities), and the unique keys of these messages in the queue.
 */
final class RoundDeliveryKeys {

    static final String OPENING = "round.open";
    static final String REMINDER = "round.remind";
    static final String COORDINATORS = "round.own";
    static final String HELP_REQUEST = "round.help";

    private RoundDeliveryKeys() {}

    static String opening(String roundId, String networkId) {
        return OPENING + ":" + roundId + ":" + networkId;
    }

    /**
     * @param occasion the text that distinguishes the reminders: the day if a coordinator requests the reminder, or the
     *     sending time of an automatic reminder
     */
    static String reminder(String roundId, String networkId, String occasion) {
        return REMINDER + ":" + roundId + ":" + networkId + ":" + occasion;
    }

    static String coordinators(String roundId) {
        return COORDINATORS + ":" + roundId;
    }

    /**
     * @param occasion the text that distinguishes the reminders: the day if a coordinator requests the reminder, or the
     *     sending time of an automatic reminder
     */
    static String coordinatorsReminder(String roundId, String occasion) {
        return coordinators(roundId) + ":" + occasion;
    }

    static String helpRequest(HelpRequest request) {
        return HELP_REQUEST + ":" + request.id();
    }

    /**
     * Returns the unique key of the private message that informs one coordinator of a request for help. The bot sends
     * private messages about the request if the network has no channel.
     */
    static String helpRequest(HelpRequest request, String coordinatorId) {
        return helpRequest(request) + ":" + coordinatorId;
    }
}
