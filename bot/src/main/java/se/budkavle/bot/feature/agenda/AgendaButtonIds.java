package se.budkavle.bot.feature.agenda;

/**
 * The action ids of buttons about agendas. The class that builds a button and the class that handles the button both
 * need the button's id. The ids must never change, because old chat messages contain them.
 */
final class AgendaButtonIds {

    static final String PROPOSED = "agenda:proposed";
    static final String SHOW_ITEM = "agenda:item";
    static final String EDIT_ITEM = "agenda:edit";
    static final String CHOOSE_SECTION = "agenda:section";
    static final String MOVE_ITEM = "agenda:move";
    static final String ACCEPT_ITEM = "agenda:accept";
    static final String ASK_FOR_REASON = "agenda:reason";

    static final String SEND_TO_GROUP = "agenda:send";
    static final String OPEN_GIVE_BACK_FORM = "agenda:give-back";

    private AgendaButtonIds() {}
}
