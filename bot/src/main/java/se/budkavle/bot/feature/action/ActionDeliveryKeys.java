package se.budkavle.bot.feature.action;

import java.time.LocalDate;
import se.budkavle.storage.minutes.ActionEvent;

/**
 * Defines the keys of queued messages about actions (tasks), and the names of the composers that build these messages.
 */
final class ActionDeliveryKeys {

    static final String HELP = "action.help";
    static final String REMINDER = "action.remind";

    private ActionDeliveryKeys() {}

    static String help(ActionEvent stuck) {
        return HELP + ":" + stuck.id();
    }

    static String reminder(String personId, LocalDate day) {
        return REMINDER + ":" + personId + ":" + day;
    }
}
