import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.security.OpenSearchSecurityPlugin;
import org.opensearch.transport.Netty4Plugin;

/** One OpenSearch node that judges who may do what: {@code SecuredServer <folder>}, its settings in {@code config/opensearch.yml}. */
public final class SecuredServer extends Node {
    private SecuredServer(Settings settings, Path config) {
        super(
            InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), config, () -> "node"),
            List.of(Netty4Plugin.class, ReindexPlugin.class, OpenSearchSecurityPlugin.class),
            true);
    }

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.builder().put("path.home", arguments[0]).build();
        SecuredServer server = new SecuredServer(settings, Path.of(arguments[0], "config"));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception error) {
                error.printStackTrace();
            }
        }));
        Thread.currentThread().join();
    }
}
