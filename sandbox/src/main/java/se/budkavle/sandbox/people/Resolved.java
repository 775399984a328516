package se.budkavle.sandbox.people;

import se.budkavle.sandbox.json.Json;
import se.budkavle.sandbox.protocol.Shapes;
import se.budkavle.sandbox.workspace.Attachment;
import se.budkavle.sandbox.workspace.Channel;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.Person;
import se.budkavle.sandbox.workspace.Role;
import se.budkavle.sandbox.workspace.Workspace;
import tools.jackson.databind.node.ObjectNode;

/** Gathers everything that an interaction names by its id, as Discord sends it along, for the one who named it. */
final class Resolved {

    private final Workspace workspace;
    private final Shapes shapes;
    private final Person chooser;
    private final ObjectNode found = Json.object();

    Resolved(Workspace workspace, Shapes shapes, Person chooser) {
        this.workspace = workspace;
        this.shapes = shapes;
        this.chooser = chooser;
    }

    /** Sends it along, if there is anything. */
    void addTo(ObjectNode data) {
        if (!found.isEmpty()) {
            data.set("resolved", found);
        }
    }

    /** False where there is no such person. */
    boolean person(long id) {
        Person person = workspace.people().member(id);
        if (person != null) {
            add("users", id, shapes.people().user(person));
            add("members", id, shapes.people().memberWithoutUser(person).put("permissions", shapes.people().permissions(person)));
        }
        return person != null;
    }

    /** False where there is no such role. */
    boolean role(long id) {
        Role role = workspace.roles().get(id);
        if (role != null) {
            add("roles", id, shapes.people().role(role));
        }
        return role != null;
    }

    /** False where the chooser sees no such channel, or it is of none of these types; none named: of any. */
    boolean channel(long id, Iterable<Integer> types) {
        Channel channel = workspace.channels().get(id);
        boolean fits = channel != null && !channel.isPrivate() && workspace.channels().visible(channel, chooser);
        boolean any = true;
        boolean named = false;
        for (int type : types) {
            any = false;
            named |= fits && type == channel.kind().code();
        }
        if (fits && (any || named)) {
            add("channels", id, shapes.channels().whole(channel, 0).put("permissions", shapes.people().permissions(chooser, channel)));
            return true;
        }
        return false;
    }

    void file(Attachment file) {
        add("attachments", file.id(), shapes.messages().attachment(file));
    }

    void message(Message message) {
        add("messages", message.id(), shapes.messages().message(message));
    }

    private void add(String kind, long id, ObjectNode shape) {
        found.withObject("/" + kind).set(Long.toString(id), shape);
    }
}
