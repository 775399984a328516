package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.feature.newsletter.Newsroom.COUNCIL;
import static se.budkavle.bot.feature.newsletter.Newsroom.ENERGY;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.newsletter.Issue;

class ApprovalTest {

    private final Workplace work = Workplace.fresh();
    private final Newsroom room = new Newsroom(work);

    @BeforeEach
    void energyWantsASecondPerson() {
        room.wantsApproval(ENERGY);
    }

    @Test
    void aSecondPersonApprovesInTheChannelAndThenItIsSent() {
        room.secretary();
        var issue = room.draft(ENERGY);
        var shown = send(issue);
        assertThat(shown).contains("ska godkänna nyhetsbrevet först").doesNotContain("[Skicka]");
        room.writer().runs("newsletter send", Map.of("issue", issue.code())).presses("Be om godkännande");
        work.tick();
        var asked = work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(0);
        assertThat(work.says(asked)).contains("Godkänn nyhetsbrev " + issue.code());
        assertThat(asked.post().mentions()).containsExactly("9200");
        var read = room.secretary().presses(asked, "Läs och godkänn");
        assertThat(read.says()).contains("Energi i höst").contains("Solel");
        assertThat(read.presses("Godkänn").says()).contains("är godkänt som det står nu");
        assertThat(room.send(issue).says()).contains("börjar skickas");
    }

    @Test
    void neitherWhoBeganItNorWhoEditedItLastApprovesIt() {
        room.secretary();
        var issue = room.draft(ENERGY);
        assertThat(room.writer().runs("newsletter approve", Map.of("issue", issue.code())).says()).contains("Du har själv skrivit");
        var edited = room.edited(issue, "Nytt", room.idOf("9200"));
        assertThat(room.secretary().runs("newsletter approve", Map.of("issue", edited.code())).says()).contains("Du har själv skrivit");
        assertThat(room.writer().runs("newsletter approve", Map.of("issue", edited.code())).says()).contains("Du har själv skrivit");
    }

    @Test
    void anEditAfterTheApprovalAsksAnew() {
        var issue = room.draft(ENERGY);
        room.secretary().runs("newsletter approve", Map.of("issue", issue.code())).presses("Godkänn");
        assertThat(send(issue)).contains("[Skicka]");
        var edited = room.edited(issue, "Något annat", room.idOf("9002"));
        assertThat(send(edited)).contains("ska godkänna nyhetsbrevet först").doesNotContain("[Skicka]");
        room.writer().runs("newsletter send", Map.of("issue", edited.code())).presses("Be om godkännande");
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(1);
    }

    @Test
    void whatChangedWhileItWasReadIsNotApproved() {
        var issue = room.draft(ENERGY);
        var read = room.secretary().runs("newsletter approve", Map.of("issue", issue.code()));
        room.edited(issue, "Något annat", room.idOf("9002"));
        assertThat(read.presses("Godkänn").says()).contains("Något har ändrats").contains("Något annat");
        assertThat(send(room.now(issue))).contains("ska godkänna nyhetsbrevet först");
    }

    @Test
    void oneNetworkThatWantsItIsEnough() {
        var issue = room.draft(ENERGY, COUNCIL);
        assertThat(send(issue)).contains("ska godkänna nyhetsbrevet först");
        assertThat(send(room.draft(COUNCIL))).contains("[Skicka]");
    }

    @Test
    void whereNobodyElseMayTheWriterIsToldWhatToDo() {
        var issue = room.draft(ENERGY);
        assertThat(room.writer().runs("newsletter send", Map.of("issue", issue.code())).presses("Be om godkännande").says())
                .contains("Ingen annan kan godkänna");
    }

    @Test
    void askingTwiceAsksOnce() {
        room.secretary();
        var issue = room.draft(ENERGY);
        for (int i = 0; i < 2; i++) {
            room.writer().runs("newsletter send", Map.of("issue", issue.code())).presses("Be om godkännande");
            work.tick();
        }
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(1);
    }

    @Test
    void anIssueThatNeedsNoneIsNotApproved() {
        room.secretary();
        var issue = room.draft(COUNCIL);
        assertThat(room.secretary().runs("newsletter approve", Map.of("issue", issue.code())).says()).contains("behöver inget godkännande");
        assertThat(work.as("Ledamot Timrå, majoritet").runs("newsletter approve", Map.of("issue", issue.code())).says())
                .contains("Inget nyhetsbrev hittades");
    }

    private String send(Issue issue) {
        return room.writer().runs("newsletter send", Map.of("issue", issue.code())).says();
    }
}
