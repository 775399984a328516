package se.budkavle.bot.view.minutes;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.springframework.stereotype.Component;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.MinutesEdition;
import se.budkavle.storage.minutes.MinutesEditions;
import tools.jackson.databind.json.JsonMapper;

/** Stores and reads the content of each edition (sent version) of a meeting's minutes. */
@Component
public class EditionArchive {

    /**
     * The JSON mapper for the contents of editions of minutes. The mapper writes the fields of a record as JSON, but
     * not the values that the record's methods compute.
     */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private final MinutesEditions editions;
    private final Invited invited;

    EditionArchive(MinutesEditions editions, Invited invited) {
        this.editions = editions;
        this.invited = invited;
    }

    /**
     * Stores the content of the edition that is being sent.
     *
     * @param view the minutes after they were finished and their decisions were numbered
     */
    public void keep(MinutesView view, Minutes finished, String by) {
        var contents = EditionContents.of(view, invited.dayOf(view.meeting()));
        editions.save(
                MinutesEdition.of(finished, JSON.writeValueAsString(contents), by, finished.requiredFinishedAt()));
    }

    public EditionContents contents(MinutesEdition edition) {
        return JSON.readValue(edition.contents(), EditionContents.class);
    }
}
