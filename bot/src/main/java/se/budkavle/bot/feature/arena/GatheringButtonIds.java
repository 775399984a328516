package se.budkavle.bot.feature.arena;

/** The action ids of the buttons, menus and forms about gatherings (meetings of external groups). */
final class GatheringButtonIds {

    static final String OPEN = "arena:open";
    static final String SHOW = "arena:show";
    static final String CONTRIBUTE = "arena:contribute";
    static final String STORE_CONTRIBUTION = "arena:contributed";
    static final String REPORT = "arena:report";
    static final String STORE_REPORT = "arena:reported";
    static final String SEND_NOW = "arena:now";
    static final String EDIT = "arena:edit";
    static final String STORE_EDIT = "arena:edited";
    static final String CANCEL = "arena:cancel";

    private GatheringButtonIds() {}
}
