package se.budkavle.bot.rights;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.SamplePictures;

/** Sample uses of every slash command, button, select menu and modal form, with the data of a {@link ClosedNetwork}. */
final class InteractionSamples {

    /** A sample use of a slash command, with the option values by option name. */
    record Use(Map<String, Object> options) {}

    /**
     * A sample use of a button, select menu or modal form.
     *
     * @param reference the part of the custom id after the action id
     * @param values the selected values of the select menu
     * @param fields the values of the form's fields, by field name
     */
    record Touch(String reference, List<String> values, Map<String, String> fields) {}

    private final Map<String, List<Use>> commands = new TreeMap<>();
    private final Map<String, List<Touch>> presses = new TreeMap<>();

    InteractionSamples(ClosedNetwork closed) {
        var item = closed.only("select id from agenda_item where title like 'Stormlykta%'");
        var question = closed.question();
        commands(closed, question);
        meetings(closed);
        agendas(closed, closed.meeting(), item);
        paths(closed, item);
        documents(closed);
        minutes(closed);
        arenas(closed);
        indicators(closed);
        rounds(
                closed,
                question,
                closed.only("select id from status_round"),
                closed.only("select id from help_request"));
        newsletters(closed);
        issues(closed);
        others(closed);
    }

    List<Use> of(String command) {
        return found(commands, command, "a command", "commands");
    }

    List<Touch> ofPress(String act) {
        return found(presses, act, "a press", "the method of its feature");
    }

    private static <T> List<T> found(Map<String, List<T>> known, String name, String what, String where) {
        if (!known.containsKey(name)) {
            throw new AssertionError("There is " + what + " \"" + name + "\" that this walk does not know. Add to "
                    + where + "() in Samples how it is used on something of a closed network.");
        }
        return known.get(name);
    }

    private void commands(ClosedNetwork closed, String question) {
        var meeting = closed.meeting();
        var network = Map.<String, Object>of("network", ClosedNetwork.ID);
        var someone = new Call.Account("9103", "någon", false);
        use("help", Map.of());
        use("status", Map.of());
        use("outbox", Map.of(), network, Map.of("days", 60L));
        use("mine", Map.of());
        use("my-data", Map.of(), Map.of("account", someone));
        use("audit", Map.of());
        use("budkavle setup", Map.of());
        use("budkavle doctor", Map.of());
        use("budkavle backup", Map.of());
        use("budkavle retention", Map.of());
        use("catalogue load", Map.of());
        use("network list", Map.of(), Map.of("area", "social"));
        use("network show", network);
        use("network seats", network);
        use("organisation show", Map.of(), Map.of("organisation", "timra"));
        use("organisation step", Map.of("organisation", "timra", "step", "TOGETHER", "network", ClosedNetwork.ID));
        use("network settings", network, Map.of("network", ClosedNetwork.ID, "closed", false));
        use("network link", Map.of("network", ClosedNetwork.ID, "channel", "100"));
        use("network join", Map.of("network", ClosedNetwork.ID, "organisation", "timra", "role", "GUEST"));
        use(
                "network appoint",
                Map.of("account", someone, "role", "SECRETARY", "network", ClosedNetwork.ID),
                Map.of("account", someone, "role", "COORDINATOR", "network", ClosedNetwork.ID),
                Map.of("account", someone, "role", "ADMINISTRATOR"));
        use("network release", Map.of("account", someone, "role", "MEMBER", "network", ClosedNetwork.ID));
        use(
                "followup",
                Map.of(),
                network,
                Map.of("area", "social"),
                Map.of("goal", "S1"),
                Map.of("organisation", "timra"),
                Map.of("round", "T3 2026"),
                Map.of("date", "2026-11-01"),
                Map.of("tag", ClosedNetwork.TAG));
        use("wheel", Map.of(), network, Map.of("area", "social"), Map.of("year", 2027L));
        use("report board", Map.of(), Map.of("area", "social"));
        use("plan show", Map.of(), network, Map.of("goal", "S1"), Map.of("tag", ClosedNetwork.TAG));
        use("plan assign", Map.of("activity", "S1.8", "person", someone));
        use("plan overall", Map.of("goal", "S1"));
        use("plan deadline", Map.of("activity", "S1.8", "date", "2026-12-31"));
        use("plan parties", Map.of("activity", "S1.8"));
        use("plan same", Map.of("activity", "S1.8", "project", "S1.1"));
        use("plan network", Map.of("activity", "S1.8", "network", ClosedNetwork.ID));
        use("plan judge", Map.of("goal", "S1"));
        use("plan tag", Map.of("tag", ClosedNetwork.TAG, "activity", "S1.8"));
        use("plan roll", Map.of());
        use("reckoning open", Map.of("due", "2026-12-18", "networks", ClosedNetwork.ID));
        use("reckoning extend", Map.of("due", "2026-12-30", "networks", ClosedNetwork.ID));
        use("reckoning withdraw", Map.of("networks", ClosedNetwork.ID));
        use("reckoning show", Map.of(), network, Map.of("year", 2027L));
        use(
                "plan import",
                Map.of("file", new UploadedFile("plan.txt", 4, most -> "plan".getBytes(StandardCharsets.UTF_8))));
        use("meeting list", Map.of(), network, Map.of("area", "social"));
        use("meeting next", Map.of(), network);
        use(
                "meeting show",
                Map.of("meeting", meeting),
                Map.of("meeting", ClosedNetwork.TITLE),
                Map.of("meeting", closed.cancelledMeeting()));
        use(
                "meeting series",
                Map.of(
                        "network",
                        ClosedNetwork.ID,
                        "rhythm",
                        "första tisdagen varje månad 9-11",
                        "from",
                        "2027-01-01",
                        "until",
                        "2027-06-01"));
        use("meeting plan", Map.of("network", ClosedNetwork.ID, "when", "18 mars 2027 9-11"));
        use("meeting poll", Map.of("network", ClosedNetwork.ID, "times", "18 mars 2027 9-11"));
        use(
                "meeting move",
                Map.of("meeting", meeting, "when", "18 mars 2027 9-11"),
                Map.of("meeting", closed.cancelledMeeting(), "when", "18 mars 2027 9-11"));
        use("meeting place", Map.of("meeting", meeting, "place", "Parken"));
        use("meeting cancel", Map.of("meeting", meeting), Map.of("meeting", closed.cancelledMeeting()));
        use("meeting attendance", Map.of("meeting", meeting));
        use("absence set", Map.of("from", "2027-01-01", "until", "2027-01-02"));
        use("absence show", Map.of());
        use("plan contact", Map.of("activity", "S1.7", "organisation", "timra"));
        use("round open", Map.of("period", "T1 2027", "due", "2026-12-01", "networks", ClosedNetwork.ID));
        use("round extend", Map.of("due", "2026-12-30"));
        use("round reopen", Map.of("due", "2026-12-30"));
        use("round cancel", Map.of());
        use(
                "round delegate",
                Map.of(
                        "question",
                        question,
                        "reason",
                        "r",
                        "person",
                        new se.budkavle.bot.chat.Call.Account("9010", "Någon", false)));
        use("round show", Map.of(), network);
        use("round remind", Map.of());
        use("round close", Map.of());
        use(
                "round answer-for",
                Map.of("question", question, "state", "DONE"),
                Map.of("question", "S1.7", "state", "DONE"));
        use("round export", Map.of(), Map.of("format", "CSV"));
        var answers = ("fråge-id;revidering;läge\n" + question + ";0;klar").getBytes(StandardCharsets.UTF_8);
        use("round import", Map.of("file", new UploadedFile("svar.csv", answers.length, most -> answers)));
        use("calendar feed", network);
        use("calendar year", network);
        use("calendar list", Map.of());
        contacts(closed);
        use("agenda show", Map.of("meeting", meeting), network, Map.of("meeting", closed.cancelledMeeting()));
        use("agenda add", Map.of("title", "Nytt", "meeting", meeting));
        use("agenda propose", Map.of("title", "Nytt", "meeting", meeting));
        use("agenda approve", Map.of("meeting", meeting));
        use("document list", Map.of("meeting", meeting));
        var file = new UploadedFile("Nytt.txt", 4, most -> "text".getBytes(StandardCharsets.UTF_8));
        use(
                "document add",
                Map.of("meeting", meeting, "file", file),
                Map.of("meeting", meeting, "file", file, "item", "Stormlykta-läget"));
        use("minutes", Map.of("meeting", closed.heldMeeting()));
        use(
                "decision search",
                Map.of(),
                network,
                Map.of("words", "släcks"),
                Map.of("tag", ClosedNetwork.TAG),
                Map.of("year", 2026L),
                Map.of("person", closed.only("select id from person where name = '" + ClosedNetwork.MEMBER + "'")));
        use("action list", network);
        use("action add", network);
        use("action export", network);
        var arena = Map.<String, Object>of("arena", ClosedNetwork.ARENA);
        use("arena list", Map.of());
        use("arena show", arena);
        use("arena appoint", Map.of("arena", ClosedNetwork.ARENA, "person", ClosedNetwork.MEMBER));
        use("arena release", Map.of("arena", ClosedNetwork.ARENA, "person", ClosedNetwork.MEMBER));
        use("arena gathering", Map.of("arena", ClosedNetwork.ARENA, "title", "Ny", "from", LocalDate.of(2027, 5, 3)));
    }

    private void indicators(ClosedNetwork closed) {
        var indicator = Map.<String, Object>of("indicator", ClosedNetwork.INDICATOR);
        use("indicator add", Map.of("goal", "S1", "network", ClosedNetwork.ID));
        use("indicator change", indicator);
        use("indicator list", Map.of(), Map.of("network", ClosedNetwork.ID), Map.of("area", "social"));
        use("indicator show", indicator);
        use("indicator report", indicator);
        use("indicator end", indicator);
        var bytes = ("indikator;datum;värde\n" + ClosedNetwork.INDICATOR + ";2026-11-21;8")
                .getBytes(StandardCharsets.UTF_8);
        use("indicator import", Map.of("file", new UploadedFile("varden.csv", bytes.length, most -> bytes)));
        var id = ClosedNetwork.INDICATOR;
        var version = closed.only("select version from indicator where id = '" + id + "'");
        touch("indicator:report", id);
        fill("indicator:reported", id, Map.of("amount", "9", "day", "2026-11-22"));
        touch("indicator:change", id);
        fill("indicator:changed", id + ":" + version + ":000:S1:-", Map.of("title", "Annan", "unit", "lyktor"));
        fill("indicator:added", "S1:" + ClosedNetwork.ID + ":000:-", Map.of("title", "Ny", "unit", "lyktor"));
        touch("indicator:end", id);
    }

    private void contacts(ClosedNetwork closed) {
        var network = Map.<String, Object>of("network", ClosedNetwork.ID);
        use("contact add", Map.of("network", ClosedNetwork.ID, "address", "annan@bolag.example"));
        use(
                "contact import",
                Map.of(
                        "network",
                        ClosedNetwork.ID,
                        "file",
                        new UploadedFile(
                                "kontakter.csv", 8, most -> "mejl\na@b.example".getBytes(StandardCharsets.UTF_8))));
        use("contact list", network, Map.of("network", ClosedNetwork.ID, "search", "storm"));
        use("contact show", Map.of("contact", closed.contact()), Map.of("contact", "kund"));
        use(
                "contact end",
                Map.of("contact", closed.contact(), "because", "OWN_WISH"),
                Map.of("contact", "kund", "because", "COORDINATOR", "network", ClosedNetwork.ID, "erase", true));
        use("contact export", network);
        use("contact settings", network, Map.of("network", ClosedNetwork.ID, "goal", 5L));
        touch("contact:press", closed.contact() + ":RESUME", closed.contact() + ":CONFIRM");
    }

    private void meetings(ClosedNetwork closed) {
        var meeting = closed.meeting();
        var cancelled = closed.cancelledMeeting();
        touch("meeting:show", meeting, cancelled);
        touch("meeting:who", meeting, cancelled);
        touch("meeting:answer", meeting + ":YES", meeting + ":NO", meeting + ":SUBSTITUTE", cancelled + ":YES");
        touch(
                "meeting:call",
                closed.only("select id from substitute_call") + ":yes",
                closed.only("select id from substitute_call") + ":no");
        choose("meeting:present", meeting + ":0", closed.only("select id from person where name = 'Mika Stormlykta'"));
        touch("meeting:all-present", meeting);
        touch("meeting:now", meeting, cancelled);
        touch("meeting:present-again", closed.only("select id from absence"));
        touch("calendar:file", meeting, cancelled);
        touch("calendar:revoke", closed.only("select id from calendar_feed"));
        touch("link:revoke", closed.only("select mark from page_link where page = 'FOLLOW_UP'"));
        var poll = closed.only("select id from poll");
        touch("poll:answer", poll);
        touch("poll:tick", poll + ":0", poll + ":none");
        touch("poll:close", poll);
        touch("poll:choose", poll + ":0");
        touch("poll:now", poll);
        var drafts = closed.all("select id from draft where kind <> 'newsletter.new'");
        touch("draft:confirm", drafts);
        touch("draft:cancel", drafts);
    }

    private void agendas(ClosedNetwork closed, String meeting, String item) {
        touch("agenda:open", meeting);
        touch("agenda:now", meeting);
        touch("agenda:propose", meeting);
        fill("agenda:proposed", meeting, Map.of("title", "Nytt"));
        touch("agenda:approve", meeting);
        choose("agenda:item", meeting + ":0", item);
        touch("agenda:accept", item);
        touch("agenda:move", item + ":earlier", item + ":later");
        touch("agenda:edit", item);
        fill("agenda:edited", item + ":" + closed.contentOf(item), Map.of("title", "Annat"));
        touch("agenda:reason", item + ":POSTPONED", item + ":DECLINED");
        fill("agenda:decided", item + ":POSTPONED", Map.of("reason", "Hinner inte"));
        choose("agenda:section", item, "Övrigt");
        var decision = closed.only("select id from decision where number is not null");
        touch("tag:open", "AGENDA_ITEM:" + item, "DECISION:" + decision);
        choose("tag:change", "DECISION:" + decision + ":REGIONAL_PRINCIPLE", "add " + ClosedNetwork.TAG);
    }

    private void paths(ClosedNetwork closed, String item) {
        touch("agenda:own", "");
        touch("agenda:send", item + ":" + ClosedNetwork.ID);
        var toPrepare = closed.only("select id from agenda_item where kind = 'TO_PREPARE'");
        touch("agenda:give-back", toPrepare + ":PREPARED", toPrepare + ":ADVISED_AGAINST");
        fill("agenda:given-back", toPrepare + ":ADVISED_AGAINST:-", Map.of("text", "Nej"));
    }

    private void minutes(ClosedNetwork closed) {
        var meeting = closed.heldMeeting();
        var note = closed.only("select id from minutes_note");
        var action = closed.only("select id from action");
        touch("minutes:open", meeting);
        touch("minutes:item", meeting + ":-");
        touch("minutes:note", meeting + ":-");
        fill("minutes:noted", meeting + ":-", Map.of("text", "Nytt"));
        touch("minutes:decision", meeting + ":-");
        fill("minutes:decided", meeting + ":-", Map.of("text", "Nytt"));
        touch("minutes:action", meeting + ":-");
        fill("minutes:agreed", meeting + ":-", Map.of("text", "Nytt"));
        choose("minutes:entry", meeting + ":0", "NOTE " + note);
        fill(
                "minutes:edited",
                meeting + ":NOTE:" + note + ":" + closed.only("select version from minutes_note"),
                Map.of("text", "Annat"));
        var item = meeting + ":" + closed.only("select id from agenda_item where meeting_id = '" + meeting + "'");
        var member = closed.only("select id from person where name = '" + ClosedNetwork.MEMBER + "'");
        touch("minutes:add-item", meeting);
        fill("minutes:item-added", meeting, Map.of("title", "Nytt"));
        touch("minutes:postpone", item);
        fill("minutes:postponed", item, Map.of("reason", "Nytt"));
        touch("minutes:take-up", item);
        choose("minutes:day", item, "-");
        touch("minutes:order", item);
        choose("minutes:before", item + ":0", "-");
        touch("minutes:presence", item);
        choose("minutes:attendee", item + ":0", member);
        touch("minutes:came", item + ":" + member);
        touch("minutes:left", item + ":" + member);
        touch("minutes:there", item + ":" + member);
        touch("minutes:reservation", item);
        fill("minutes:reserved", item, Map.of("who", member, "text", "Nytt"));
        touch("minutes:more", item);
        touch("minutes:motion", item);
        fill("minutes:moved", item, Map.of("maker", "PERSON", "who", member, "text", "Nytt"));
        var undecided = closed.only("select id from decision where number is null");
        choose("minutes:vote", meeting, undecided);
        fill("minutes:voted", meeting + ":" + undecided, Map.of("ayes", "1"));
        choose("minutes:edition", meeting, closed.only("select id from minutes_edition"));
        choose("decision:show", "", closed.only("select id from decision where number is not null"));
        touch("minutes:extract", meeting + ":1:2026");
        touch("minutes:adjusters", meeting);
        choose("minutes:adjuster", meeting + ":SECOND:0", member);
        var decided = closed.only("select id from meeting where title = 'Stormlykta beslöt'");
        touch("minutes:to-adjust", decided);
        touch("minutes:comment", decided + ":1");
        fill("minutes:commented", decided + ":1", Map.of("text", "Nytt"));
        touch("minutes:adjust", decided + ":1");
        touch("minutes:finish", meeting);
        touch("minutes:now", meeting);
        touch("minutes:reopen", meeting);
        fill("minutes:reopened", meeting, Map.of("reason", "Fel"));
        choose("minutes:show-action", "list", action);
        touch("minutes:done", action);
        fill("minutes:closed", action, Map.of("outcome", "Gjort"));
        touch("action:open", action);
        touch("action:own", "");
        touch("action:move", action);
        fill(
                "action:moved",
                action + ":" + closed.only("select version from action"),
                Map.of("due", "2027-03-01", "reason", "Väntar"));
        touch("action:stuck", action);
        fill("action:asked", action, Map.of("help", "Någon som kan avtal"));
        var decision = closed.only("select decision_id from take_home");
        touch("takehome:mark", decision);
        touch("takehome:open", decision);
        touch("takehome:own", "");
        touch("takehome:file", decision);
        touch("takehome:withdraw", decision);
        touch("takehome:answer", decision + ":timra");
        fill(
                "takehome:answered",
                decision + ":timra:" + closed.only("select id from take_home_answer"),
                Map.of("at-home", "Nytt"));
        fill("action:added", ClosedNetwork.ID, Map.of("text", "Nytt", "owner", "", "due", ""));
        var answer = closed.only("select a.id from answer a join question q on q.id = a.question_id"
                + " and q.revisions = a.revision where a.measure is not null");
        choose("action:measure", "", answer);
        fill("action:measured", answer, Map.of("text", "Nytt", "owner", "", "due", ""));
        fill("action:agreed", ClosedNetwork.ROOM + ":900", Map.of("text", "Nytt", "owner", "", "due", ""));
        fill("minutes:decided", meeting + ":-:" + ClosedNetwork.ROOM + ":900", Map.of("text", "Nytt"));
    }

    private void arenas(ClosedNetwork closed) {
        var held = closed.only("select id from gathering where title = 'Stormlykta hölls'");
        var coming = closed.only("select id from gathering where title = 'Stormlykta kommer'");
        touch("arena:open", held);
        choose("arena:show", "list", held);
        touch("arena:contribute", coming);
        fill("arena:contributed", coming, Map.of("text", "Nytt"));
        touch("arena:report", held);
        fill("arena:reported", held + ":0", Map.of("text", "Nytt"));
        touch("arena:now", held);
        touch("arena:edit", coming);
        fill(
                "arena:edited",
                coming + ":" + closed.only("select version from gathering where title = 'Stormlykta kommer'"),
                Map.of("title", "Annat", "from", "2027-05-03"));
        touch("arena:cancel", coming);
    }

    private void documents(ClosedNetwork closed) {
        var document = closed.only("select id from document");
        touch("document:list", closed.meeting());
        choose("document:show", closed.meeting() + ":0", document);
        touch("document:remove", document);
        touch("report:attach", closed.meeting());
    }

    private void rounds(ClosedNetwork closed, String question, String round, String help) {
        var seen = question + ":" + closed.only("select revisions from question where id = '" + question + "'");
        touch("round:begin", "", round);
        touch("round:leave", "");
        touch("round:show", question + ":first");
        touch("round:answer", question + ":AT_RISK", question + ":OFF_TRACK", question + ":DONE");
        fill("round:explain", seen, Map.of("state", "AT_RISK", "cause", "a", "measure", "b"));
        choose("round:choose", "0", question);
        touch("round:help-taken", help);
        touch("round:all", round + ":" + ClosedNetwork.ID + ":ON_TRACK", round + ":" + ClosedNetwork.ID + ":UNCHANGED");
        touch("round:unchanged", question);
        touch("round:comment", question);
        fill("round:said", seen, Map.of("comment", "c"));
        touch("round:now", round);
        touch("round:remind-now", round + ":2026-11-24");
        touch("round:board", round, round + ":" + ClosedNetwork.ID);
    }

    private void newsletters(ClosedNetwork closed) {
        var network = Map.<String, Object>of("network", ClosedNetwork.ID);
        use("newsletter subscribe", network, Map.of("network", ClosedNetwork.ID, "way", "MAIL"));
        use("newsletter leave", Map.of(), network);
        use("newsletter archive", network, Map.of("network", ClosedNetwork.ID, "public", true));
        touch("newsletter:choices", "");
        touch("newsletter:own-address", "");
        touch("newsletter:give-address", "");
        touch("newsletter:remove-address", "");
        choose("newsletter:network", "", ClosedNetwork.ID);
        touch("newsletter:way", ClosedNetwork.ID + ":PRIVATE", ClosedNetwork.ID + ":MAIL");
        touch("newsletter:leave", ClosedNetwork.ID, "all");
        touch("newsletter:return", "");
        fill("newsletter:address", ClosedNetwork.ID, Map.of("address", "anna@example.org"));
        var draft = closed.only("select id from newsletter_issue where state = 'DRAFT'");
        var stopped = closed.only("select id from newsletter_issue where state = 'STOPPED'");
        var copy = closed.only("select id from recipient");
        for (var command : List.of("approve", "send", "stop", "report")) {
            use("newsletter " + command, Map.of("issue", draft), Map.of("issue", stopped), Map.of("issue", "2026-9"));
        }
        touch("newsletter:approve", draft, stopped);
        touch("newsletter:send", draft, stopped);
        touch("newsletter:now", draft, stopped);
        touch("newsletter:stop", draft, stopped);
        touch("newsletter:resume", draft, stopped);
        touch("newsletter:report", draft, stopped);
        choose("newsletter:recipient", stopped, copy);
        touch("newsletter:decide", copy + ":sent", copy + ":again", copy + ":mail");
    }

    private void issues(ClosedNetwork closed) {
        var draft = closed.only("select id from newsletter_issue where state = 'DRAFT'");
        var sent = closed.only("select id from newsletter_issue where state = 'SENT'");
        var seen = draft + ":" + closed.only("select revision from newsletter_issue where id = '" + draft + "'");
        use(
                "newsletter new",
                Map.of("networks", ClosedNetwork.ID),
                Map.of("networks", "hallbar-energi, " + ClosedNetwork.ID));
        use(
                "newsletter edit",
                Map.of("issue", draft),
                Map.of(
                        "issue",
                        draft,
                        "file",
                        new UploadedFile("Höst.md", 4, most -> "text".getBytes(StandardCharsets.UTF_8))));
        touch("newsletter:file", draft, sent);
        use("newsletter show", Map.of("issue", draft), Map.of("issue", sent), Map.of("issue", "2026-1"));
        use("newsletter list", Map.of(), Map.of("network", ClosedNetwork.ID));
        use("newsletter picture", Map.of("issue", draft, "file", SamplePictures.file("sol.png"), "shows", "Sol"));
        touch("newsletter:pictures", draft);
        choose("newsletter:picture-out", draft, closed.only("select name from newsletter_picture"));
        touch("newsletter:news", draft);
        fill(
                "newsletter:begun",
                closed.only("select id from draft where kind = 'newsletter.new'"),
                Map.of("subject", "Nytt", "text", "a"));
        touch("newsletter:open", draft, sent);
        touch(
                "newsletter:preview",
                draft,
                sent,
                draft + ":PERSON",
                draft + ":MAIL",
                draft + ":PAGE",
                draft + ":READERS");
        touch("newsletter:edit", draft, sent);
        fill("newsletter:edited", seen, Map.of("subject", "Annat", "text", "b"));
        touch("newsletter:mine", closed.only("select id from newsletter_revision where number is null") + ":2");
        choose("newsletter:part", seen, "0");
        touch("newsletter:part-edit", seen + ":0");
        fill("newsletter:part-edited", seen + ":0", Map.of("text", "c"));
        touch("newsletter:part-move", seen + ":0:earlier");
        touch("newsletter:part-out", seen + ":0");
        touch("newsletter:discard", draft);
        touch("newsletter:take-back", draft);
    }

    private void others(ClosedNetwork closed) {
        touch("privacy:erase", closed.only("select id from person where name = '" + ClosedNetwork.MEMBER + "'"));
        var other = closed.only("select id from person where name = 'Socialchef Sundsvall'");
        touch("privacy:name", other);
        fill("privacy:named", other, Map.of("name", "Kim Ek"));
        touch("outbox:show", ":60:0", ClosedNetwork.ID + ":60:0");
        touch("outbox:past", ":60:0", ClosedNetwork.ID + ":60:0");
        var notice = "meeting.notice:" + closed.meeting();
        choose("outbox:item", ":60:0", notice);
        touch("outbox:change", "SKIP:" + notice, "NOW:" + notice);
        touch("outbox:move", notice);
        fill("outbox:moved", notice, Map.of("when", "1 februari 2027 9.00"));
        touch("outbox:pause", ClosedNetwork.ID, "*");
        touch("outbox:resume", ClosedNetwork.ID, "*");
        choose("directory:card", ":0", ClosedNetwork.ID);
        touch("directory:list", ":0", "social:0");
        var request = closed.only("select id from membership where state = 'REQUESTED'");
        touch("directory:now", request);
        touch("directory:decide", request + ":confirm", request + ":confirm-open", request + ":decline");
        choose("plan:goal", "0", closed.only("select id from goal where code = 'S1'"));
        var goal = closed.only("select id from goal where code = 'S1'");
        touch("judgement:judge", goal);
        touch("judgement:why", goal);
        fill("judgement:judged", goal + ":0", Map.of("verdict", "PARTLY", "reason", "Det går trögt"));
        var activity = closed.only("select id || ':' || version from activity where code = 'S1.8'");
        fill("plan:parties", activity, Map.of("owner", "Länsstyrelsen", "partners", "", "funder", "EU"));
        var reckoning = closed.only("select id from reckoning");
        touch("reckoning:answer", reckoning);
        fill("reckoning:answered", reckoning + ":1", Map.of("going-on", "CHANGE", "gave", "Nytt", "takes-up", "a"));
        touch("operations:commands", "");
        touch("operations:help", "");
        touch("mine:letters", "on", "off");
    }

    @SafeVarargs
    private void use(String command, Map<String, Object>... options) {
        var uses = new ArrayList<Use>();
        for (var each : options) {
            uses.add(new Use(each));
        }
        commands.put(command, List.copyOf(uses));
    }

    private void touch(String act, String... references) {
        presses.put(
                act,
                Arrays.stream(references)
                        .map(one -> new Touch(one, List.of(), Map.of()))
                        .toList());
    }

    private void choose(String act, String reference, String value) {
        presses.put(act, List.of(new Touch(reference, List.of(value), Map.of())));
    }

    private void fill(String act, String reference, Map<String, String> fields) {
        presses.put(act, List.of(new Touch(reference, List.of(), fields)));
    }
}
