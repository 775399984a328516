package se.budkavle.storage.minutes;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the queued reminders of actions. */
@Transactional(readOnly = true)
public interface ActionReminders extends Repository<ActionReminder, String> {

    @Transactional
    ActionReminder save(ActionReminder reminder);

    /** Returns the reminders that were queued for the messages of these days, both included. */
    List<ActionReminder> findAllByQueuedOnBetweenOrderById(LocalDate from, LocalDate until);
}
