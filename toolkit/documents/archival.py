"""Makes one file PDF/UA-1 (for screen readers) and PDF/A-3a (for archives) at once, and puts a file inside.

WeasyPrint writes one of the two into the metadata. PDF/A lets a second standard be named only with a description of its
properties (ISO 19005-3, 6.6.2.3), inside the one RDF block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.documents.orders import Enclosure, Order

if TYPE_CHECKING:
    from weasyprint import Attachment
    from weasyprint.document import Document

FOR_BOTH = "pdf/a-3a"
FOR_SCREENS = "pdf/ua-1"
END_OF_RDF = b"</rdf:RDF>"

SHARP_IMAGES = "img { image-rendering: crisp-edges }"
"""PDF/A allows no smoothed images (ISO 19005-3, 6.2.8)."""

UA_CLAIM = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>\
</rdf:Description>\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Which part of ISO 14289 this file conforms to</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


def variant_of(order: Order) -> str:
    """Which standard WeasyPrint writes for: an archive may hold no live fields."""
    return FOR_SCREENS if order.forms else FOR_BOTH


def claim_both(document: Document) -> None:
    """Let a document that is written as PDF/A-3a say that it is PDF/UA-1 too."""
    metadata = document.metadata
    alone = type(metadata).generate_rdf_metadata

    def of_both(variant: str, version: int, conformance: str) -> bytes:
        rdf: bytes = alone(metadata, variant, version, conformance)
        body, end, rest = rdf.rpartition(END_OF_RDF)
        return body + UA_CLAIM + end + rest

    metadata.generate_rdf_metadata = of_both


def attachment_of(enclosed: Enclosure) -> Attachment:
    """The file inside, as the source of the pages. It can be written once."""
    from weasyprint import Attachment

    return Attachment(
        string=enclosed.data,
        name=enclosed.name,
        description=enclosed.about,
        created=enclosed.created,
        modified=enclosed.modified,
        relationship="Source",
    )
