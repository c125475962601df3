using Microsoft.AspNetCore.Mvc;

namespace Swashbuckle.Controllers;

/// <summary>Where parcels are and were.</summary>
[ApiController]
[ApiVersion("2.0")]
[ApiExplorerSettings(GroupName = "v2")]
[Route("api/v{version:apiVersion}/parcels")]
[Route("api/parcels")]
[Produces("application/json")]
public class ParcelsV2Controller : ControllerBase
{
    /// <summary>One parcel, with its way.</summary>
    /// <param name="id">The number on its label.</param>
    /// <response code="404">There is none.</response>
    [HttpGet("{id:int}")]
    [ProducesResponseType<TrackedParcel>(200)]
    [ProducesResponseType(404)]
    public ActionResult<TrackedParcel> Get(int id) =>
        id > 100 ? NotFound() : new TrackedParcel(id, [new("Bonn", new(2026, 3, 1)), new("Ulm", new(2026, 3, 2))]);

    /// <summary>Sends one.</summary>
    [HttpPost]
    public ActionResult<Parcel> Send(Parcel parcel, ApiVersion version) =>
        CreatedAtAction(nameof(Get), new { id = parcel.Id, version = version.ToString() }, parcel);
}

/// <summary>A parcel with its way.</summary>
public record TrackedParcel(int Id, IReadOnlyList<Stop> Stops);

public record Stop(string Place, DateOnly Day);
