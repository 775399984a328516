package se.budkavle.storage.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the reservations (recorded disagreements with decisions) in minutes. */
@Transactional(readOnly = true)
public interface Reservations extends Repository<Reservation, String> {

    @Transactional
    Reservation save(Reservation reservation);

    @Transactional
    void delete(Reservation reservation);

    Optional<Reservation> findById(String id);

    /** Returns the reservations of a meeting, oldest first. */
    List<Reservation> findAllByMeetingIdOrderById(String meetingId);
}
