package se.budkavle.storage.minutes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the events of actions (tasks): changes of the due date, and requests for help. */
@Transactional(readOnly = true)
public interface ActionEvents extends Repository<ActionEvent, String> {

    @Transactional
    ActionEvent save(ActionEvent event);

    Optional<ActionEvent> findById(String id);

    /** Returns the events of an action, oldest first. */
    List<ActionEvent> findAllByActionIdOrderById(String actionId);

    /** Returns the events of these actions, oldest first. */
    List<ActionEvent> findAllByActionIdInOrderById(Collection<String> actionIds);
}
