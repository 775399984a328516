package se.budkavle.storage.minutes;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the minutes, decisions and actions that refer to a person. */
@Component
class MinutesPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("minutes", "started_by", id).showing("meeting_id", "started_at"),
                PersonReference.of("minutes", "finished_by", id).showing("meeting_id", "finished_at"),
                PersonReference.of("minutes_edition", "sent_by", id).showing("meeting_id", "number", "sent_at"),
                PersonReference.of("minutes_note", "written_by", id),
                PersonReference.of("decision", "written_by", id),
                PersonReference.of("reservation", "person_id", id)
                        .showing("meeting_id", "item_id", "text", "written_at"),
                PersonReference.of("reservation", "written_by", id)
                        .showing("id", "meeting_id", "item_id", "written_at"),
                PersonReference.of("motion", "person_id", id).showing("meeting_id", "item_id", "text", "written_at"),
                PersonReference.of("motion", "written_by", id).showing("id", "meeting_id", "item_id", "written_at"),
                PersonReference.of("vote_count", "written_by", id).showing("id", "meeting_id", "written_at"),
                PersonReference.of("item_move", "written_by", id).showing("id", "meeting_id", "item_id", "written_at"),
                PersonReference.of("minutes_day", "written_by", id)
                        .showing("id", "meeting_id", "item_id", "written_at"),
                PersonReference.of("attendance_change", "person_id", id)
                        .showing("meeting_id", "item_id", "kind", "written_at"),
                PersonReference.of("attendance_change", "written_by", id)
                        .showing("meeting_id", "item_id", "kind", "written_at"),
                PersonReference.of("minutes_adjuster", "person_id", id).showing("meeting_id", "written_at"),
                PersonReference.of("minutes_adjuster", "written_by", id).showing("meeting_id", "written_at"),
                PersonReference.of("minutes_adjusting", "person_id", id).showing("meeting_id", "edition", "written_at"),
                PersonReference.of("minutes_comment", "person_id", id)
                        .showing("meeting_id", "edition", "text", "written_at"),
                PersonReference.of("action", "owner_id", id)
                        .showing(
                                "id",
                                "network_id",
                                "meeting_id",
                                "item_id",
                                "text",
                                "due_on",
                                "state",
                                "outcome",
                                "owner_id",
                                "closed_by",
                                "closed_at"),
                PersonReference.of("action", "closed_by", id).showing("id", "outcome", "closed_at"),
                PersonReference.of("action", "written_by", id).showing("id", "text", "written_at"),
                PersonReference.of("action_event", "written_by", id)
                        .showing("action_id", "kind", "words", "old_due_on", "new_due_on", "written_at"));
    }
}
