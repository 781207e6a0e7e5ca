package stakeout.visualizer.window;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JEditorPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Timer;
import javax.swing.UIManager;
import stakeout.visualizer.theme.Theme;

/** Beside the chooser's lists: a picture of what is selected, and all that is known of it. The picture comes when the selection rests. */
final class Preview extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 200;
    /** A picture painted smaller than this could not be read; it is painted so large and drawn smaller. */
    private static final int LEAST_WIDTH = 720;

    private static final double MOST_OF_HEIGHT = 0.62;

    private final transient Supplier<Theme> theme;
    private final transient Glimpses glimpses = new Glimpses();
    private final Canvas canvas = new Canvas();
    private final JEditorPane text = new JEditorPane("text/html", "");
    private final Timer pause = new Timer(PAUSE_MILLIS, any -> ask());
    private transient Optional<Choice> choice = Optional.empty();
    private transient Function<Theme, String> whenNone = any -> "";

    Preview(Supplier<Theme> theme) {
        super(new BorderLayout(0, 8));
        this.theme = theme;
        pause.setRepeats(false);
        setName("preview");
        text.setName("details");
        text.setEditable(false);
        text.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        text.setOpaque(false);
        JScrollPane scroll = new JScrollPane(text);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(canvas, BorderLayout.NORTH);
        add(scroll, BorderLayout.CENTER);
    }

    /**
     * @param selected what is selected now, if anything
     * @param otherwise the page that is shown if nothing is
     */
    void show(Optional<Choice> selected, Function<Theme, String> otherwise) {
        whenNone = otherwise;
        if (selected.equals(choice) && selected.isPresent()) {
            return;
        }
        choice = selected;
        glimpses.forget();
        canvas.show(Optional.empty(), selected.isPresent());
        canvas.setVisible(selected.filter(each -> each.run().isPresent()).isPresent());
        write(List.of());
        pause.restart();
    }

    /** In another theme. */
    void renew() {
        write(List.of());
        glimpses.forget();
        ask();
    }

    private void ask() {
        int scale = (int) Math.ceil(
                getGraphicsConfiguration() == null
                        ? 1
                        : getGraphicsConfiguration().getDefaultTransform().getScaleX());
        choice.ifPresent(asked ->
                glimpses.ask(asked, theme.get(), Math.max(LEAST_WIDTH, canvas.getWidth()), scale, glimpse -> {
                    canvas.show(glimpse.picture(), false);
                    canvas.setVisible(glimpse.picture().isPresent());
                    write(glimpse.lines());
                }));
    }

    private void write(List<String> lines) {
        text.setText(
                choice.map(each -> Details.of(each, lines, theme.get())).orElseGet(() -> whenNone.apply(theme.get())));
        text.setCaretPosition(0);
    }

    /** Nothing more is asked for: what is opened has the processor to itself. */
    void stop() {
        pause.stop();
        glimpses.forget();
    }

    /** The picture that is shown, for tests. */
    Optional<BufferedImage> picture() {
        return canvas.picture;
    }

    private final class Canvas extends JComponent {
        private static final long serialVersionUID = 1L;

        private transient Optional<BufferedImage> picture = Optional.empty();
        private boolean isAwaited;

        Canvas() {
            setName("picture");
        }

        void show(Optional<BufferedImage> other, boolean awaited) {
            picture = other;
            isAwaited = awaited;
            repaint();
        }

        /** As wide as there is room, unless that left none for the text. */
        @Override
        public Dimension getPreferredSize() {
            int wide = Math.max(1, Preview.this.getWidth());
            return new Dimension(wide, (int)
                    Math.min(wide * 9.0 / 16, Math.max(90, Preview.this.getHeight() * MOST_OF_HEIGHT)));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            int wide = (int) Math.min(getWidth(), getHeight() * 16.0 / 9);
            int high = wide * 9 / 16;
            int x = (getWidth() - wide) / 2;
            g.setColor(theme.get().paper());
            g.fillRect(x, 0, wide, high);
            if (picture.isPresent()) {
                g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
                g.drawImage(picture.get(), x, 0, wide, high, null);
            } else if (isAwaited) {
                g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
                g.setFont(UIManager.getFont("Label.font"));
                g.setColor(theme.get().quiet());
                String painting = "Painting …";
                g.drawString(painting, x + (wide - g.getFontMetrics().stringWidth(painting)) / 2, high / 2);
            }
            Color line = theme.get().line();
            g.setColor(line);
            g.drawRect(x, 0, wide - 1, high - 1);
            g.dispose();
        }
    }
}
