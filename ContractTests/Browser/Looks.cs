namespace SeqrSandbox.ContractTests.Browser;

/// <summary>Looks at a page as a designer does: what is broken, what is cut, and what lies where a thumb does not reach.</summary>
internal static class Looks
{
    // A word longer than this may break: no screen has room for it in every place.
    private const int LongestWord = 25;

    // Not looked at: what scrolls by itself and says so, drawings, and what only screen readers meet.
    private const string Faults =
        """
        const longest = arguments[0], faults = new Set();
        const apart = 'pre, textarea, option, svg, script, noscript, .listing, .areas, .visually-hidden, .unseen, .skip, thead, mark';
        const codes = '.finding, table .mono';
        const isShown = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
        const isCutOnPurpose = style => style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
        const short = text => text.trim().replace(/\s+/g, ' ').slice(0, 60);

        // A page wider than the screen makes a phone's window wider.
        const edge = (devicePixelRatio > 1 ? screen.width : innerWidth) + 1;
        const cutter = (element, rect) => {
          for (let box = element; box && box !== document.body; box = box.parentElement) {
            const style = getComputedStyle(box), inside = box.getBoundingClientRect();
            if (style.overflowX === 'visible') continue;
            if (isCutOnPurpose(style)) return;
            if (rect.left < inside.left - 1 || rect.right > inside.right + 1) return box.className || box.tagName;
          }
          if (rect.left < -1 || rect.right > edge) return 'the screen';
        };

        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node; node = walker.nextNode();) {
          const element = node.parentElement;
          if (!node.data.trim() || element.closest(apart) || !isShown(element)) continue;
          range.selectNodeContents(node);
          for (const rect of range.getClientRects()) {
            const by = rect.width > 1 && cutter(element, rect);
            if (by) faults.add(`"${short(node.data)}" is cut by ${by}`);
          }
          const words = element.closest(codes) ? /[\p{L}\p{N}_\u00a0.,-]+/gu : /[\p{L}\p{N}_\u00a0.,]+/gu;
          // An address or a piece of XML has no room for itself and has to break somewhere.
          for (const { 0: token, index: start } of node.data.matchAll(/[^ \t\r\n]+/g)) {
            if (token.length > longest) continue;
            for (const { 0: word, index } of token.matchAll(words)) {
              range.setStart(node, start + index);
              range.setEnd(node, start + index + word.length);
              const lines = new Set([...range.getClientRects()].filter(rect => rect.width > 1).map(rect => Math.round(rect.top)));
              if (lines.size > 1) faults.add(`"${word}" is broken`);
            }
          }
        }
        for (const control of document.querySelectorAll('main button, main .button, main input:not([type=hidden]), main select')) {
          if (!isShown(control) || control.closest(apart)) continue;
          const by = cutter(control.parentElement, control.getBoundingClientRect());
          if (by) faults.add(`the control "${short(control.textContent || control.name)}" is cut by ${by}`);
        }
        const isScrolled = element => element.parentElement.closest('pre, textarea, .listing, .areas, .scroll, .visually-hidden, .unseen, .skip');
        for (const box of document.querySelectorAll('main *')) {
          const style = getComputedStyle(box);
          if (style.borderRightStyle === 'none' || !isShown(box) || isScrolled(box)) continue;
          if (box.getBoundingClientRect().right > edge) faults.add(`the box of "${short(box.textContent)}" leaves the screen`);
        }
        return [...faults];
        """;

    private const string Reach =
        """
        scrollTo(0, 0);
        const element = document.querySelector(arguments[0]);
        if (!element) return 'is not there';
        const { top, bottom, left, width } = element.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight) return `lies from ${Math.round(top)} to ${Math.round(bottom)} on a screen of ${innerHeight}`;
        const hit = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
        return element.contains(hit) ? null : `lies behind ${hit?.className || hit?.tagName}`;
        """;

    private const string Behind =
        """
        scrollTo(0, document.documentElement.scrollHeight);
        const bar = document.querySelector('#bill > .bar')?.getBoundingClientRect();
        const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        const range = document.createRange(), found = [];
        for (let node; bar && (node = walker.nextNode());) {
          if (!node.data.trim() || node.parentElement.closest('.bar, .tabs, .tester, .visually-hidden')) continue;
          range.selectNodeContents(node);
          if ([...range.getClientRects()].some(rect => rect.bottom > bar.top + 1 && rect.top < bar.bottom)) found.push(node.data.trim());
        }
        scrollTo(0, 0);
        return found;
        """;

    /// <summary>What is broken or cut on the page as it is, each said once.</summary>
    public static IReadOnlyList<string> FaultsInSight(this Tab tab) => Lines(tab.Run(Faults, LongestWord));

    /// <summary>Fails if an element cannot be seen and touched before anything is scrolled.</summary>
    public static void HasInReach(this Tab tab, string selector) =>
        Assert.True(tab.Run(Reach, selector) is not string trouble, $"{selector} on {tab.Address} {tab.Run(Reach, selector)}.");

    /// <summary>Fails if the last lines of a bill stay behind its buttons.</summary>
    public static void HasNothingBehindItsButtons(this Tab tab) => Assert.Empty(Lines(tab.Run(Behind)));

    private static List<string> Lines(object? found) => [.. ((IEnumerable<object>)found!).Cast<string>()];
}
