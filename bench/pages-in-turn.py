#!/usr/bin/env python3
"""Compares the pages of two simulators that are running, such as one of before a change and one of after it, in one browser and in turn.

bench/pages-in-turn.py BEFORE_URL AFTER_URL [ROUNDS] [--slow]

--slow: a network of 10 Mbit/s and 20 ms, and an empty cache each time; otherwise the machine's own and a cache that fills.
Prints Markdown: the medians of the time until something is painted, in ms, and their ratio. Needs chromium and chromium-driver.
"""
import json
import statistics
import subprocess
import sys
import time
import urllib.request

PAGES = ["/", "/certification/webshop", "/docs/api", "/clock", "/start", "/scenarios", "/scenarios/paid", "/wallet", "/docs/findings",
         "/journal", "/notifications"]
PAINT = """const paint = performance.getEntriesByName('first-contentful-paint')[0];
const page = performance.getEntriesByType('navigation')[0];
return paint && page.loadEventEnd ? paint.startTime : null"""
DRIVER = "http://127.0.0.1:9515"


def call(path, body):
    request = urllib.request.Request(DRIVER + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
    return json.load(urllib.request.urlopen(request, timeout=60))["value"]


def open_browser():
    for _ in range(100):
        try:
            options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900"]}
            return "/session/" + call("/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})["sessionId"]
        except OSError:
            time.sleep(0.1)
    sys.exit("chromedriver does not start")


def first_paint(browser, address):
    call(browser + "/url", {"url": address})
    for _ in range(200):
        painted = call(browser + "/execute/sync", {"script": PAINT, "args": []})
        if painted is not None:
            return painted
        time.sleep(0.02)
    sys.exit(f"{address} paints nothing")


def make_slow(browser):
    for command, values in {
        "Network.enable": {},
        "Network.emulateNetworkConditions": {
            "offline": False, "latency": 20, "downloadThroughput": 1_250_000, "uploadThroughput": 1_250_000},
        "Network.setCacheDisabled": {"cacheDisabled": True},
    }.items():
        call(browser + "/goog/cdp/execute", {"cmd": command, "params": values})


def measure(browser, before, after, rounds):
    painted = {}
    for turn in range(rounds):
        for page in PAGES:
            for address in (before, after) if turn % 2 else (after, before):
                painted.setdefault((page, address), []).append(first_paint(browser, address + page))
    return {key: statistics.median(times) for key, times in painted.items()}


def main():
    words = [word for word in sys.argv[1:] if word != "--slow"]
    if len(words) not in (2, 3):
        sys.exit(__doc__)
    before, after = (word.rstrip("/") for word in words[:2])
    driver = subprocess.Popen(["chromedriver", "--port=9515"], stdout=subprocess.DEVNULL)
    try:
        browser = open_browser()
        if "--slow" in sys.argv:
            make_slow(browser)
        # What is compiled and cached once is no cost of a page.
        measure(browser, before, after, 2)
        medians = measure(browser, before, after, int(words[2]) if len(words) == 3 else 20)
        print("| page | before ms | after ms | ratio |\n|---|--:|--:|--:|")
        ratios = []
        for page in PAGES:
            ratios.append(medians[page, after] / medians[page, before])
            print(f"| {page} | {medians[page, before]:.0f} | {medians[page, after]:.0f} | {ratios[-1]:.2f} |")
        print(f"| median of the ratios | | | {statistics.median(ratios):.2f} |")
    finally:
        driver.terminate()


main()
