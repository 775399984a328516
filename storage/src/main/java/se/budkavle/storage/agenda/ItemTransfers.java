package se.budkavle.storage.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the transfers of agenda items between networks. */
@Transactional(readOnly = true)
public interface ItemTransfers extends Repository<ItemTransfer, String> {

    @Transactional
    ItemTransfer save(ItemTransfer step);

    Optional<ItemTransfer> findById(String id);

    Optional<ItemTransfer> findByItemId(String itemId);

    /** Returns the transfers of this item and of the earlier items that it continues, oldest transfer first. */
    @Query("""
            with recursive chain(id, carried_from) as (
              select id, carried_from from agenda_item where id = :itemId
              union all
              select e.id, e.carried_from from agenda_item e join chain c on e.id = c.carried_from)
            select s.* from chain c join item_step s on s.item_id = c.id order by s.written_at, s.id""")
    List<ItemTransfer> upTo(String itemId);

    /**
     * Returns one row for each time that a group has prepared an item of the meeting, oldest preparation first. An item
     * that groups have prepared several times has several rows.
     */
    @Query("""
            with recursive chain(item_id, id, carried_from) as (
              select id, id, carried_from from agenda_item where meeting_id = :meetingId and kind = 'PREPARED'
              union all
              select c.item_id, e.id, e.carried_from from agenda_item e join chain c on e.id = c.carried_from)
            select c.item_id, s.id as step_id, s.kind, s.from_network_id as group_id, s.text, s.written_at
            from chain c join item_step s on s.item_id = c.id where s.kind <> 'SENT' order by s.written_at, s.id""")
    List<Preparation> preparations(String meetingId);

    /**
     * How a group prepared an agenda item.
     *
     * @param itemId the id of the item on the deciding network's agenda; this item continues the item that the group
     *     prepared
     * @param stepId the id of the transfer with which the group gave the item back
     * @param text the background that the group gives, or its reason against the item
     */
    record Preparation(
            String itemId, String stepId, ItemTransfer.Kind kind, String groupId, String text, Instant writtenAt) {}
}
