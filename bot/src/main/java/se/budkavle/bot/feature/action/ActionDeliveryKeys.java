package se.budkavle.bot.feature.action;

import java.time.LocalDate;
import se.budkavle.storage.minutes.ActionEvent;

/** The names of the composers that build messages about actions, and the unique keys of these messages in the queue. */
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
