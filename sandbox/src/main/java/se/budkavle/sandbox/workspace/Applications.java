package se.budkavle.sandbox.workspace;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The programs that may log in. */
public final class Applications {

    /** What a bot may do where nothing else is said: everything but overstepping all overwrites. */
    public static final long USUAL = Permission.ALL & ~Permission.ADMINISTRATOR.bit();
    /** The one role that all bots had in older state files. */
    private static final long ONCE_SHARED = Snowflakes.idOf("role", "bots");

    private final Workspace workspace;
    private final SecureRandom random = new SecureRandom();
    private final Map<Long, Application> applications = new LinkedHashMap<>();

    Applications(Workspace workspace) {
        this.workspace = workspace;
    }

    /** A further program, with its bot as a member of the workspace, which has a role with these permissions. */
    public Application add(String name, long permissions) {
        long id = workspace.ids().next();
        Application application = new Application(id, name, newToken(id));
        put(application);
        Role role = workspace.roles().makeFor(id, name, permissions);
        workspace.people().add(new Person(id, name.toLowerCase().replaceAll("[^a-z0-9_.]", "_"), name, workspace.locale(),
                true, List.of(role.id()), false, null, workspace.clock().instant(), null));
        return application;
    }

    /** As if it had been invited anew with these permissions. */
    public void permit(Application application, long permissions) {
        workspace.roles().change(workspace.roles().of(application.id()).withPermissions(permissions));
    }

    /** Bots from a state file of before each had a role of its own get one. */
    void giveRoles() {
        for (Application application : applications.values()) {
            if (workspace.roles().of(application.id()) == null) {
                Role role = workspace.roles().makeFor(application.id(), application.name(), USUAL);
                Person bot = workspace.people().get(application.id());
                workspace.people().put(bot.withRole(ONCE_SHARED, false).withRole(role.id(), true));
            }
        }
        workspace.roles().forget(ONCE_SHARED);
    }

    /** Gives this program another token, which ends what was begun with the old one. */
    public Application renewToken(Application application) {
        Application renewed = new Application(application.id(), application.name(), newToken(application.id()));
        put(renewed);
        workspace.tell(new Change.TokenReplaced(application.id()));
        return renewed;
    }

    /** The one that was there from the start. */
    public Application first() {
        return applications.values().iterator().next();
    }

    void put(Application application) {
        applications.put(application.id(), application);
    }

    /** Null where there is none. */
    public Application get(long id) {
        return applications.get(id);
    }

    /** Null where the token is nobody's. */
    public Application withToken(String token) {
        return applications.values().stream().filter(application -> application.token().equals(token)).findFirst().orElse(null);
    }

    public Collection<Application> all() {
        return applications.values();
    }

    /** Of the form that libraries look for: the id in Base64, a point, the time, a point, a secret. */
    private String newToken(long id) {
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(Long.toString(id).getBytes(StandardCharsets.US_ASCII)) + ".sandbx."
                + base64.encodeToString(secret);
    }
}
