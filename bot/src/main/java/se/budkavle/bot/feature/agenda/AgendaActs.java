package se.budkavle.bot.feature.agenda;

/**
 * The act names of buttons that one class shows and another one handles; they never change, because old posts contain
 * them.
 */
final class AgendaActs {

    static final String SHOW_ITEM = "agenda:item";
    static final String EDIT_ITEM = "agenda:edit";
    static final String CHOOSE_SECTION = "agenda:section";
    static final String MOVE_ITEM = "agenda:move";
    static final String ACCEPT_ITEM = "agenda:accept";
    static final String ASK_FOR_REASON = "agenda:reason";

    private AgendaActs() {}
}
