package se.budkavle.bot.feature.tag;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.tag.TagButtonIds;
import se.budkavle.bot.view.tag.TagRecorder;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.tag.TagLookup;

/** Handles the button that opens the tags of a decision or agenda item, and the menus that add and remove tags. */
@Component
class TagPresses implements Presses {

    static final String CHANGE = "tag:change";
    static final String ADD = "add ";
    static final String REMOVE = "remove ";

    private final TaggableRecordFinder subjects;
    private final TagCard card;
    private final TagLookup tags;
    private final TagRecorder recorder;
    private final Rights rights;
    private final TransactionOperations transaction;

    TagPresses(
            TaggableRecordFinder subjects,
            TagCard card,
            TagLookup tags,
            TagRecorder recorder,
            Rights rights,
            TransactionOperations transaction) {
        this.subjects = subjects;
        this.card = card;
        this.tags = tags;
        this.recorder = recorder;
        this.rights = rights;
        this.transaction = transaction;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(TagButtonIds.OPEN, pressed -> card.of(subject(pressed))),
                Press.inTransaction(CHANGE, transaction, this::change));
    }

    private Reply change(PressEvent pressed) {
        var subject = subject(pressed);
        var by = rights.personId(pressed.caller());
        var chosen = pressed.value();
        if (chosen.startsWith(ADD)) {
            recorder.add(tags.tag(chosen.substring(ADD.length())), subject.kind(), subject.id(), by);
        } else if (chosen.startsWith(REMOVE)) {
            recorder.remove(tags.tag(chosen.substring(REMOVE.length())), subject.kind(), subject.id(), by);
        } else {
            throw new Refusal("chat.unknown-press");
        }
        return card.of(subject);
    }

    private TaggableRecordFinder.Subject subject(PressEvent pressed) {
        return subjects.subject(pressed.reference(0), pressed.reference(1), pressed.caller());
    }
}
