package se.budkavle.storage.directory;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/**
 * Finds the rows about people, memberships and requests that refer to a person. The {@code @Order} annotation puts
 * these rows first in the list of stored data that the person sees.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DirectoryPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("person", "id", id),
                PersonReference.of("membership", "person_id", id),
                PersonReference.of("membership", "confirmed_by", id).showing("id", "network_id", "role", "since"));
    }
}
