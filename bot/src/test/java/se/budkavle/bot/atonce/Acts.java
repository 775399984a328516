package se.budkavle.bot.atonce;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lists a sample use of each command, button and modal form that stores data. Also lists the names of commands and
 * buttons that store nothing.
 */
final class Acts {

    /**
     * The names of commands and buttons that only show data or open a form. They store at most a draft, which has no
     * effect until the person confirms it.
     */
    static final Set<String> STORING_NOTHING = Set.of(
            "absence show",
            "action list",
            "audit",
            "budkavle doctor",
            "budkavle retention",
            "budkavle setup",
            "calendar list",
            "catalogue load",
            "contact end",
            "contact import",
            "contact list",
            "contact show",
            "followup",
            "help",
            "meeting attendance",
            "meeting cancel",
            "meeting list",
            "meeting move",
            "meeting next",
            "meeting plan",
            "meeting poll",
            "meeting series",
            "meeting show",
            "mine",
            "arena list",
            "arena show",
            "arena:cancel",
            "arena:contribute",
            "arena:edit",
            "arena:open",
            "arena:report",
            "arena:show",
            "minutes",
            "minutes:action",
            "minutes:decision",
            "minutes:done",
            "minutes:entry",
            "minutes:finish",
            "minutes:edition",
            "minutes:item",
            "minutes:note",
            "minutes:open",
            "minutes:reopen",
            "minutes:show-action",
            "my-data",
            "network appoint",
            "outbox",
            "outbox:change",
            "outbox:item",
            "outbox:move",
            "outbox:moved",
            "outbox:past",
            "outbox:pause",
            "outbox:resume",
            "outbox:show",
            "network list",
            "network seats",
            "network show",
            "plan import",
            "plan roll",
            "plan show",
            "round cancel",
            "round open",
            "round show",
            "status",
            "newsletter approve",
            "newsletter report",
            "newsletter send",
            "newsletter:approve",
            "newsletter:choices",
            "newsletter:network",
            "newsletter:recipient",
            "newsletter:report",
            "newsletter:send",
            "newsletter list",
            "newsletter show",
            "newsletter:pictures",
            "newsletter:own-address",
            "newsletter:give-address",
            "newsletter:edit",
            "newsletter:file",
            "newsletter:open",
            "newsletter:part",
            "newsletter:part-edit",
            "newsletter:preview",
            "agenda:edit",
            "agenda:item",
            "agenda:propose",
            "agenda:reason",
            "calendar:file",
            "directory:card",
            "directory:list",
            "meeting:show",
            "meeting:who",
            "operations:commands",
            "operations:help",
            "plan:goal",
            "poll:answer",
            "privacy:erase",
            "privacy:name",
            "round:begin",
            "round:board",
            "round:comment",
            "round:choose",
            "round:leave",
            "round:show");

    private Acts() {}

    static List<Act> all() {
        return Stream.of(
                        DirectoryActs.all(),
                        RoundActs.all(),
                        MeetingActs.all(),
                        AgendaActs.all(),
                        MinutesActs.all(),
                        ArenaActs.all(),
                        ContactActs.all(),
                        NewsletterActs.all(),
                        IssueActs.all(),
                        OtherActs.all())
                .flatMap(List::stream)
                .toList();
    }
}
