package org.rumbo.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the program and the browser before the first test that needs them, and stops both after the last one. */
final class Chromium implements BeforeAllCallback {

    private static volatile Running running;

    record Running(Program program, Playwright playwright, Browser browser) implements AutoCloseable {

        @Override
        public void close() throws Exception {
            browser.close();
            playwright.close();
            program.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, key -> start(), Running.class);
    }

    static Program program() {
        return running.program();
    }

    static Browser browser() {
        return running.browser();
    }

    private static Running start() {
        Program program = Program.start();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none")));
        return new Running(program, playwright, browser);
    }
}
