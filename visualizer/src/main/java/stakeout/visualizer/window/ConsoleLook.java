package stakeout.visualizer.window;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.FilteredImageSource;
import java.awt.image.RGBImageFilter;
import javax.swing.Icon;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JTabbedPane;

/** Fits MASON's console into a {@link Look}: its tabs in one row, the signs on its buttons in the ink of the theme. */
final class ConsoleLook {
    /** As MASON writes it. */
    private static final String MISSPELT = "Detatch";

    private ConsoleLook() {}

    static void dress(Container console) {
        for (Component each : console.getComponents()) {
            if (each instanceof JTabbedPane tabs) {
                tabs.setTabLayoutPolicy(JTabbedPane.SCROLL_TAB_LAYOUT);
                tabs.putClientProperty(FlatClientProperties.STYLE, "tabInsets: 4,9,4,9; tabHeight: 30");
            } else if (each instanceof JButton button) {
                ink(button);
                if (MISSPELT.equals(button.getText())) {
                    button.setText("Detach");
                }
            }
            if (each instanceof Container inner) {
                dress(inner);
            }
        }
    }

    /** MASON gives its buttons other signs whenever the play goes on or stops. */
    private static void ink(JButton button) {
        if (button.getIcon() instanceof ImageIcon icon) {
            button.setIcon(new Inked(icon));
            button.addPropertyChangeListener("icon", change -> {
                if (change.getNewValue() instanceof ImageIcon other) {
                    button.setIcon(new Inked(other));
                }
            });
        }
        if (button.getPressedIcon() instanceof ImageIcon icon) {
            button.setPressedIcon(new Inked(icon));
            button.addPropertyChangeListener("pressedIcon", change -> {
                if (change.getNewValue() instanceof ImageIcon other) {
                    button.setPressedIcon(new Inked(other));
                }
            });
        }
    }

    /** A sign drawn in black for a light ground, in whatever colour its button writes; what is coloured stays so. */
    private static final class Inked implements Icon {
        private final ImageIcon icon;
        private Color ink;
        private Image inked;

        Inked(ImageIcon icon) {
            this.icon = icon;
        }

        @Override
        public int getIconWidth() {
            return icon.getIconWidth();
        }

        @Override
        public int getIconHeight() {
            return icon.getIconHeight();
        }

        @Override
        public void paintIcon(Component component, Graphics g, int x, int y) {
            if (!component.getForeground().equals(ink)) {
                ink = component.getForeground();
                inked = inked(component, ink);
            }
            g.drawImage(inked, x, y, null);
        }

        private Image inked(Component component, Color colour) {
            BufferedImage image = new BufferedImage(getIconWidth(), getIconHeight(), BufferedImage.TYPE_INT_ARGB);
            Graphics g = image.createGraphics();
            icon.paintIcon(component, g, 0, 0);
            g.dispose();
            return new ImageIcon(component
                            .getToolkit()
                            .createImage(new FilteredImageSource(image.getSource(), new InkFilter(colour))))
                    .getImage();
        }
    }

    private static final class InkFilter extends RGBImageFilter {
        private static final float COLOURED = 0.5f;

        private final int ink;

        InkFilter(Color colour) {
            ink = colour.getRGB() & 0xFFFFFF;
        }

        /** The darker a grey is, the more ink. */
        @Override
        public int filterRGB(int x, int y, int argb) {
            float[] hsb = Color.RGBtoHSB(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, null);
            if (hsb[1] > COLOURED && hsb[2] > COLOURED) {
                return argb;
            }
            int alpha = Math.round((argb >>> 24) * (1 - hsb[2]));
            return alpha << 24 | ink;
        }
    }
}
