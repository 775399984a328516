package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;

/**
 * Tests the private links of people whose memberships have ended, or whose personal data have been erased. Requests to
 * these links neither show nor store anything.
 */
class LinksAfterLeavingTest {

    /**
     * Texts on the web pages behind the links: the location of the meeting, the period of the status round and the
     * subject of the newsletter issue.
     */
    private static final List<String> TOLD = List.of("Residenset", "T3 2026", ReaderLinks.SUBJECT);

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final AnswerPaths answers = AnswerPaths.in(work);
    private final ReaderLinks links = ReaderLinks.in(work);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void privateLinksShowAndStoreNothingForAPersonWhoHasLeft() {
        var followUp = ReaderLinks.linkIn(
                work.as("Ledamot Timrå, majoritet").runs("followup").says());
        var paths = List.of(
                answers.notice(),
                answers.call(),
                answers.round(),
                links.calendar(),
                links.archive(),
                links.draft(),
                followUp);
        for (var path : paths) {
            assertThat(RunningWeb.text(web.get(path))).as("before: " + path).containsAnyOf(TOLD.toArray(String[]::new));
        }
        leaveAll();
        // The first request of a calendar feed each day, and that of a follow-up each minute, store when the link was
        // used. The test sends these requests before it compares the database contents.
        web.get(links.calendar());
        web.get(followUp);
        var before = work.contents();
        var wrong = new ArrayList<String>();
        for (var path : paths) {
            for (var answer : List.of(web.get(path), web.post(path, "answer=YES"))) {
                for (var told : TOLD) {
                    if (RunningWeb.text(answer).contains(told)) {
                        wrong.add(
                                answer.request().method() + " " + path + " " + answer.statusCode() + " tells " + told);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(work.contents()).isEqualTo(before);
    }

    @Test
    void requestsToPrivateLinksOfAnErasedPersonAreRefused() {
        var member = work.as("Ledamot Timrå, majoritet");
        var followUp = ReaderLinks.linkIn(member.runs("followup").says());
        var paths = List.of(links.calendar(), links.archive(), links.wheel(), followUp);
        for (var path : paths) {
            assertThat(web.get(path).statusCode()).as("before: " + path).isEqualTo(200);
        }
        member.runs("my-data").presses("Radera …").confirms();
        work.tick();
        work.tick();
        for (var path : paths) {
            assertThat(web.get(path).statusCode()).as(path).isNotEqualTo(200);
        }
    }

    /**
     * Ends all memberships as of the day before. Closes all networks, because open networks are visible to everyone.
     */
    private void leaveAll() {
        work.clock().forward(Duration.ofDays(2));
        var today = LocalDate.ofInstant(work.clock().instant(), ZoneId.of("Europe/Stockholm"));
        var memberships = work.get(Memberships.class);
        for (var role : memberships.activeOn(today)) {
            memberships.save(role.released(today.minusDays(1)));
        }
        var networks = work.get(Networks.class);
        networks.findAllByOrderByTitle().forEach(network -> networks.save(network.closed(true)));
    }
}
