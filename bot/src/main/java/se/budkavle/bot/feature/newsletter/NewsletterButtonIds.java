package se.budkavle.bot.feature.newsletter;

/**
 * The action ids of buttons that one class builds and another class handles. The ids must never change, because
 * messages that were sent earlier contain buttons with these ids.
 */
final class NewsletterButtonIds {

    static final String OPEN = "newsletter:open";
    static final String PREVIEW = "newsletter:preview";
    static final String BEGUN = "newsletter:begun";
    static final String EDIT = "newsletter:edit";
    static final String KEEP_MINE = "newsletter:mine";
    static final String WHAT_IS_NEW = "newsletter:news";
    static final String EXPORT_TEXT = "newsletter:file";
    static final String DISCARD = "newsletter:discard";
    static final String TAKE_BACK = "newsletter:take-back";
    static final String SHOW_PART = "newsletter:part";
    static final String SHOW_PICTURES = "newsletter:pictures";
    static final String APPROVE = "newsletter:approve";
    static final String SEND = "newsletter:send";
    static final String SEND_NOW = "newsletter:now";
    static final String STOP = "newsletter:stop";
    static final String RESUME = "newsletter:resume";
    static final String SHOW_REPORT = "newsletter:report";
    static final String SHOW_COPY = "newsletter:recipient";
    static final String RESOLVE_COPY = "newsletter:decide";
    static final String SHOW_SUBSCRIPTIONS = "newsletter:choices";
    static final String CHOOSE_NETWORK = "newsletter:network";
    static final String CHOOSE_WAY = "newsletter:way";
    static final String LEAVE = "newsletter:leave";
    static final String RETURN = "newsletter:return";
    static final String GIVE_ADDRESS = "newsletter:give-address";
    static final String ADDRESS_GIVEN = "newsletter:address";
    static final String REMOVE_ADDRESS = "newsletter:remove-address";

    private NewsletterButtonIds() {}
}
